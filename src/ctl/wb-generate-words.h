/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words to make plausible Dutch texts of; they are test data and not translated. Each returns a new string. */
char *wb_words_voice     (GRand *rand);
char *wb_words_goal      (GRand *rand);
char *wb_words_action    (GRand *rand);
char *wb_words_partner   (GRand *rand);
char *wb_words_contact   (GRand *rand);
char *wb_words_place     (GRand *rand);
char *wb_words_indicator (GRand *rand);
char *wb_words_sentence  (GRand *rand);
char *wb_words_paragraph (GRand *rand, guint n_sentences);

G_END_DECLS
