/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader takes, and what it makes of it: each document is read, and the canonical bytes of the plan are
 * compared; and what it refuses, with the code, line and column. Every document is also read a byte at a time, with the
 * same outcome, as a project from a file, and with its values in the quotation marks that the program writes, since what
 * is written as it does that takes another way. */

#include "wb-file-parser.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"

#include <locale.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n"
#define NEWER "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.7\">\n"
#define PROJECT "  <project id=\"p\"/>\n"
#define TAIL "</wijkbord>\n"

/* A document of our own version with one project on line 2, and what else is in it from line 3 on. */
#define DOC(content) ROOT PROJECT content TAIL
#define DOC_NEWER(content) NEWER PROJECT content TAIL

/* ---- taken ---------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *document;
  const char *canonical; /* without the XML declaration; NULL: the document as it stands */
} TakenCase;

static const TakenCase taken[] = {
  { "least", DOC (""), NULL },
  { "mark", "\xef\xbb\xbf" HEAD DOC (""), DOC ("") },
  { "no-declaration", DOC (""), DOC ("") },
  { "crlf", "<?xml version='1.0'?>\r\n<wijkbord xmlns='urn:wijkbord:project'\r\n version='1.0'>\r\n<project id='p'>"
            "\r\n<ambition>a\r\nb\rc</ambition></project></wijkbord>\r\n",
    ROOT "  <project id=\"p\">\n    <ambition>a\nb\nc</ambition>\n  </project>\n" TAIL },
  { "prefix", "<w:wijkbord xmlns:w='urn:wijkbord:project' version='1.0'><w:project id='p'><w:ambition>a</w:ambition>"
              "</w:project></w:wijkbord>",
    ROOT "  <project id=\"p\">\n    <ambition>a</ambition>\n  </project>\n" TAIL },
  { "two-prefixes", "<w:wijkbord xmlns:w='urn:wijkbord:project' version='1.0'><project id='p' "
                    "xmlns='urn:wijkbord:project'/><x:goal id='g' xmlns:x='urn:wijkbord:project'/></w:wijkbord>",
    DOC ("  <goal id=\"g\"/>\n") },
  { "cdata", DOC ("<note id='n'><text>a <![CDATA[<b> & ]]>c</text></note>"),
    DOC ("  <note id=\"n\">\n    <text>a &lt;b&gt; &amp; c</text>\n  </note>\n") },
  { "comments", "<!-- a --><?p a?>" DOC ("<!-- b --><?p b?><note id='n'><!-- c --><?p c?><text>x<!-- d -->y<?p d?>z"
                                         "</text><!-- e --></note>") "<!-- f --><?p f?>",
    DOC ("  <note id=\"n\">\n    <text>xyz</text>\n  </note>\n") },
  { "order", ROOT "<link kind='grounds' to='g' from='v'/><voice id='v'/><goal id='b'/><goal id='g' title='T' "
                  "order='a' domain='d'/><domain id='d'/><revision id='r'/><project id='p'/>" TAIL,
    ROOT "  <revision id=\"r\"/>\n" PROJECT "  <domain id=\"d\"/>\n  <voice id=\"v\"/>\n  <goal id=\"b\"/>\n"
    "  <goal id=\"g\" title=\"T\" domain=\"d\" order=\"a\"/>\n  <link kind=\"grounds\" from=\"v\" to=\"g\"/>\n" TAIL },
  { "entities", DOC ("<goal id='g' title='&lt;&gt;&amp;&quot;&apos;&#233;&#xE9;'/>"),
    DOC ("  <goal id=\"g\" title=\"&lt;&gt;&amp;&quot;'éé\"/>\n") },
  { "text-cleaned", DOC ("<goal id='g' title='  a&#10;b\t&#9;c&#13;e\xcc\x81  '><description>\n  a\xe2\x80\xa8"
                         "b  \n </description></goal>"),
    DOC ("  <goal id=\"g\" title=\"a b &#9;c é\">\n    <description>a\nb</description>\n  </goal>\n") },
  { "empty-is-absent", DOC ("<goal id='g' title='' owner='' also-domains='' target-year='' status=''>"
                            "<description/></goal>"),
    DOC ("  <goal id=\"g\"/>\n") },
  { "defaults", DOC ("<voice id='v' consent='not-asked' may-share='no' outcome='open'/>"),
    DOC ("  <voice id=\"v\"/>\n") },
  { "sets", DOC ("<domain id='a'/><domain id='b'/><voice id='v' domains=' b\n a '/><action id='c'/><partner id='q'/>"
                 "<link kind='takes-part' from='q' to='c' roles='supports does'/>"),
    DOC ("  <domain id=\"a\"/>\n  <domain id=\"b\"/>\n  <voice id=\"v\" domains=\"a b\"/>\n  <action id=\"c\"/>\n"
         "  <partner id=\"q\"/>\n  <link kind=\"takes-part\" from=\"q\" to=\"c\" roles=\"does supports\"/>\n") },
  { "values", DOC ("<domain id='d' colour='#ABCDEF'/><indicator id='i' baseline='007.50' target='-0'/>"
                   "<milestone id='m' date='2027-03'/>"),
    DOC ("  <domain id=\"d\" colour=\"#abcdef\"/>\n  <indicator id=\"i\" baseline=\"7.5\" target=\"0\"/>\n"
         "  <milestone id=\"m\" date=\"2027-03\"/>\n") },
  { "root-language", "<wijkbord xmlns='urn:wijkbord:project' version='1.0' xml:lang='nl'><project id='p'/></wijkbord>",
    "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\" xml:lang=\"nl\">\n"
    "  <project id=\"p\" language=\"nl\"/>\n</wijkbord>\n" },
  { "project-language", "<wijkbord xmlns='urn:wijkbord:project' version='1.0' xml:lang='nl'><project id='p' "
                        "language='fy'/></wijkbord>",
    "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\" xml:lang=\"fy\">\n"
    "  <project id=\"p\" language=\"fy\"/>\n</wijkbord>\n" },
  { "revision", ROOT
    "  <revision id=\"r\" saved=\"2026-11-24T10:12:00Z\" by=\"coördinator\" app=\"wijkbord 0.1.0\">\n"
    "    <earlier id=\"q\" saved=\"2026-11-20T16:40:00Z\"/>\n    <earlier id=\"o\"/>\n  </revision>\n" PROJECT TAIL,
    NULL },
  { "redacted", ROOT "<revision id='r' redacted=' voice\n personal' of='f' only-domain='b a' only-goal='g' "
                     "only-partner='x'/>" PROJECT TAIL,
    ROOT "  <revision id=\"r\" redacted=\"personal voice\" of=\"f\" only-domain=\"a b\" only-goal=\"g\" "
    "only-partner=\"x\"/>\n" PROJECT TAIL },
  { "revision-id-is-no-item-id", ROOT "  <revision id=\"p\">\n    <earlier id=\"p\"/>\n  </revision>\n" PROJECT TAIL,
    NULL },
  { "reference-to-project", DOC ("  <note id=\"n\" about=\"p\"/>\n"), NULL },
  { "waits-in-circle", DOC ("  <action id=\"a\"/>\n  <action id=\"b\"/>\n"
                            "  <link kind=\"waits-for\" from=\"a\" to=\"b\"/>\n"
                            "  <link kind=\"waits-for\" from=\"b\" to=\"a\"/>\n"), NULL },
  { "standalone", "<?xml version='1.0' encoding='utf-8' standalone='yes'?>" DOC (""), DOC ("") },
  { "other-minor-of-xml", "<?xml version='1.1'?>" DOC (""), DOC ("") },
};

/* ---- kept ----------------------------------------------------------------------------------------------------------- */

static const TakenCase kept[] = {
  { "foreign-attribute", "<wijkbord xmlns='urn:wijkbord:project' version='1.0' xmlns:a='urn:x' a:on='root'>"
                         "<revision id='r' a:on='revision'><earlier id='e' a:on='earlier'/></revision>"
                         "<project id='p' a:b='&#13;&#10;\"'/></wijkbord>",
    "<wijkbord xmlns=\"urn:wijkbord:project\" xmlns:ns1=\"urn:x\" version=\"1.0\" ns1:on=\"root\">\n"
    "  <revision id=\"r\" ns1:on=\"revision\">\n    <earlier id=\"e\" ns1:on=\"earlier\"/>\n  </revision>\n"
    "  <project id=\"p\" ns1:b=\"&#13;&#10;&quot;\"/>\n" TAIL },
  { "foreign-on-text", DOC ("<goal id='g' xmlns:a='urn:a' xmlns:b='urn:b' a:x='0'><description b:x='1' a:x='&quot;' "
                            "xml:space='preserve'> d </description></goal>"),
    "<wijkbord xmlns=\"urn:wijkbord:project\" xmlns:ns1=\"urn:a\" xmlns:ns2=\"urn:b\" version=\"1.0\">\n" PROJECT
    "  <goal id=\"g\" ns1:x=\"0\">\n    <description xml:space=\"preserve\" ns1:x=\"&quot;\" ns2:x=\"1\">d</description>\n"
    "  </goal>\n" TAIL },
  { "foreign-on-no-text", DOC ("<goal id='g'><description xmlns:a='urn:a' a:x='1'/></goal><voice id='v' place='p'>"
                               "<text xml:lang='nl'> </text></voice>"),
    "<wijkbord xmlns=\"urn:wijkbord:project\" xmlns:ns1=\"urn:a\" version=\"1.0\">\n" PROJECT
    "  <voice id=\"v\" place=\"p\">\n    <text xml:lang=\"nl\"></text>\n  </voice>\n"
    "  <goal id=\"g\">\n    <description ns1:x=\"1\"></description>\n  </goal>\n" TAIL },
  { "foreign-on-conflict", DOC ("<goal id='g'/><conflict item='g' field='description'><base xml:lang='nl'>a</base>"
                                "<theirs xml:lang='fr'/></conflict>"),
    DOC ("  <goal id=\"g\"/>\n  <conflict item=\"g\" field=\"description\">\n    <base xml:lang=\"nl\">a</base>\n"
         "    <theirs xml:lang=\"fr\"></theirs>\n  </conflict>\n") },
  { "foreign-element", DOC ("<x:a xmlns:x='urn:x' b='1' x:a='2'><!-- gone --><x:b/> t </x:a>"),
    DOC ("  <x:a xmlns:x=\"urn:x\" b=\"1\" x:a=\"2\"><x:b></x:b> t </x:a>\n") },
  { "foreign-child", DOC ("<goal id='g'><y xmlns='urn:y'/><description>d</description><a xmlns='urn:a'>&amp;</a>"
                          "</goal>"),
    DOC ("  <goal id=\"g\">\n    <description>d</description>\n    <a xmlns=\"urn:a\">&amp;</a>\n"
         "    <y xmlns=\"urn:y\"></y>\n  </goal>\n") },
  { "no-namespace-in-foreign", DOC ("<x:a xmlns:x='urn:x'><b xmlns=''/></x:a>"),
    DOC ("  <x:a xmlns:x=\"urn:x\"><b xmlns=\"\"></b></x:a>\n") },
  { "ours-in-foreign", DOC ("<x:a xmlns:x='urn:x'><goal id='p'/></x:a>"),
    DOC ("  <x:a xmlns:x=\"urn:x\"><goal xmlns=\"urn:wijkbord:project\" id=\"p\"></goal></x:a>\n") },
  { "xml-attribute", DOC ("  <goal id=\"g\" xml:space=\"preserve\"/>\n"), NULL },
  { "not-a-uri", DOC ("<x:a xmlns:x='not a uri'/>"), DOC ("  <x:a xmlns:x=\"not a uri\"></x:a>\n") },
  { "newer", DOC_NEWER (""), NULL },
  { "newer-attribute", DOC_NEWER ("  <goal id=\"g\" mood=\"good\"/>\n"), NULL },
  { "newer-on-text", DOC_NEWER ("  <goal id=\"g\">\n    <description mood=\"good\">d</description>\n  </goal>\n"), NULL },
  { "newer-child", DOC_NEWER ("<goal id='g'><mood><!-- --><a/></mood></goal>"),
    DOC_NEWER ("  <goal id=\"g\">\n    <mood xmlns=\"urn:wijkbord:project\"><a></a></mood>\n  </goal>\n") },
  { "newer-word", DOC_NEWER ("  <goal id=\"g\" status=\"dreamt\"/>\n"), NULL },
  { "newer-kind", DOC_NEWER ("<mood id='m' a='1'/><note id='n' about='m'/>"),
    DOC_NEWER ("  <note id=\"n\" about=\"m\"/>\n"
               "  <mood xmlns=\"urn:wijkbord:project\" a=\"1\" id=\"m\"></mood>\n") },
  { "newer-link", DOC_NEWER ("<link kind='loves' from='a' to='b'/>"),
    DOC_NEWER ("  <link xmlns=\"urn:wijkbord:project\" from=\"a\" kind=\"loves\" to=\"b\"></link>\n") },
  { "newer-with-names-of-ours", DOC_NEWER ("<base id='m'>\n<text>a</text>\n\n<theirs> </theirs>\t</base><text>\r</text>"),
    DOC_NEWER ("  <base xmlns=\"urn:wijkbord:project\" id=\"m\">\n<text>a</text>\n\n<theirs> </theirs>\t</base>\n"
               "  <text xmlns=\"urn:wijkbord:project\">\n</text>\n") },
  { "newer-link-with-blanks", DOC_NEWER ("<link kind=\"loves\" from=\"a\" to=\"b\">\n <text>a</text>\n</link>"),
    DOC_NEWER ("  <link xmlns=\"urn:wijkbord:project\" from=\"a\" kind=\"loves\" to=\"b\">\n <text>a</text>\n</link>\n") },
  { "newer-revision", NEWER "<revision id='r' mood='a'><later id='x'/></revision>" PROJECT TAIL,
    NEWER "  <revision id=\"r\" mood=\"a\">\n    <later xmlns=\"urn:wijkbord:project\" id=\"x\"></later>\n"
    "  </revision>\n" PROJECT TAIL },
  { "conflict", DOC ("<goal id='g' title='a'/><conflict item='g' field='title' base=' b ' theirs='c'/>"),
    DOC ("  <goal id=\"g\" title=\"a\"/>\n"
         "  <conflict item=\"g\" field=\"title\" base=\"b\" theirs=\"c\"/>\n") },
  { "conflict-before-its-item", DOC ("<conflict item='i' field='target' base='02.50'/><indicator id='i'/>"),
    DOC ("  <indicator id=\"i\"/>\n  <conflict item=\"i\" field=\"target\" base=\"2.5\"/>\n") },
  { "conflict-long", DOC ("<goal id='g'/><conflict item='g' field='description'><theirs>c\nd</theirs></conflict>"),
    DOC ("  <goal id=\"g\"/>\n  <conflict item=\"g\" field=\"description\">\n    <theirs>c\nd</theirs>\n"
         "  </conflict>\n") },
  { "conflict-link", DOC ("  <voice id=\"v\"/>\n  <goal id=\"g\"/>\n  <link kind=\"grounds\" from=\"v\" to=\"g\"/>\n"
                          "  <conflict link=\"grounds\" from=\"v\" to=\"g\" field=\"note\" theirs=\"c\"/>\n"), NULL },
  { "conflict-deleted", DOC ("  <goal id=\"g\"/>\n  <conflict item=\"g\" deleted=\"mine\"/>\n"), NULL },
  { "conflict-default", DOC ("<goal id='g'/><conflict item='g' field='priority' base='no' theirs='yes'/>"),
    DOC ("  <goal id=\"g\"/>\n  <conflict item=\"g\" field=\"priority\" theirs=\"yes\"/>\n") },
};

/* ---- refused -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *document;
  int         code;
  guint       line;
  guint       column;
  const char *says; /* in its sentence */
} RefusedCase;

/* What the parser looks at in halves if it comes in halves. */
#define LONG "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 " \
             "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 " \
             "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "

#define CONTENT   WB_FILE_ERROR_CONTENT
#define MALFORMED WB_FILE_ERROR_MALFORMED
#define STRUCTURE WB_FILE_ERROR_STRUCTURE
#define VERSION   WB_FILE_ERROR_VERSION

static const RefusedCase refused[] = {
  { "no-element", "<!-- only this -->", WB_FILE_ERROR_NOT_PROJECT, 1, 1, "no element" },
  { "other-namespace", "<wijkbord xmlns='urn:other' version='1.0'/>", WB_FILE_ERROR_NOT_PROJECT, 1, 1, "namespace" },
  { "no-namespace", "\n <wijkbord version='1.0'/>", WB_FILE_ERROR_NOT_PROJECT, 2, 2, "namespace" },
  { "other-root", "<plan xmlns='urn:wijkbord:project' version='1.0'/>", WB_FILE_ERROR_NOT_PROJECT, 1, 1, "wijkbord" },
  { "no-version", "<wijkbord xmlns='urn:wijkbord:project'/>", VERSION, 1, 1, "version" },
  { "newer-major", "<wijkbord xmlns='urn:wijkbord:project' version='2.0' a='b'><c/></wijkbord>", VERSION, 1, 40,
    "newer" },
  { "newest-major", "<wijkbord xmlns='urn:wijkbord:project' version='9999.9999'/>", VERSION, 1, 40, "newer" },
  { "older-major", "<wijkbord xmlns='urn:wijkbord:project' version='0.9'/>", VERSION, 1, 40, "0.9" },
  { "version-one-number", "<wijkbord xmlns='urn:wijkbord:project' version='1'/>", VERSION, 1, 40, "two numbers" },
  { "version-leading-zero", "<wijkbord xmlns='urn:wijkbord:project' version='1.00'/>", VERSION, 1, 40, "1.00" },
  { "version-five-digits", "<wijkbord xmlns='urn:wijkbord:project' version='1.10000'/>", VERSION, 1, 40, "1.10000" },
  { "version-blank", "<wijkbord xmlns='urn:wijkbord:project' version=' 1.0'/>", VERSION, 1, 40, "version" },
  { "version-more", "<wijkbord xmlns='urn:wijkbord:project' version='1.0.1'/>", VERSION, 1, 40, "1.0.1" },
  { "root-attribute", "<wijkbord xmlns='urn:wijkbord:project' version='1.0' mood='x'/>", CONTENT, 1, 54, "mood" },

  { "not-well-formed", DOC ("<goal id='g'></gaol>"), MALFORMED, 3, 21, "gaol" },
  { "attribute-twice", DOC ("<goal id='g' title='a'\n title='b'/>"), MALFORMED, 4, 11, "title" },
  { "attribute-twice-by-prefix", DOC ("<goal id='g' xmlns:a='u' xmlns:b='u' a:x='' b:x=''/>"), MALFORMED, 3, 51, "x" },
  { "undeclared-prefix", DOC ("<x:goal id='g'/>"), MALFORMED, 3, 15, "x" },
  { "undeclared-entity", DOC ("<goal id='g' title='&eacute;'/>"), MALFORMED, 3, 29, "eacute" },
  { "undeclared-entity-in-text", DOC ("<note id='n'><text>&eacute;</text></note>"), MALFORMED, 3, 28, "eacute" },
  { "forbidden-reference", DOC ("<goal id='g' title='&#1;'/>"), MALFORMED, 3, 25, "does not allow" },
  { "forbidden-character", DOC ("<goal id='g' title='\x01'/>"), MALFORMED, 3, 21, "" },
  { "forbidden-in-text", DOC ("<note id='n'><text>a\x0c</text></note>"), MALFORMED, 3, 21, "does not allow" },
  { "entity-before-bad-bytes", DOC ("<note id='n'><text>" LONG "&eacute;" LONG "\xff</text></note>"), MALFORMED, 3, 325,
    "eacute" },
  { "lone-ampersand", DOC ("<goal id='g' title='a & b'/>"), MALFORMED, 3, 24, "&amp;" },
  { "cdata-end", DOC ("<note id='n'><text>a]]></text></note>"), MALFORMED, 3, 21, "]]&gt;" },
  { "not-well-formed-behind-others", DOC ("<goal id=\"g\"/>\n<goal id=\"h\"/>\n<note id='n'>\n<text>a</note>"),
    MALFORMED, 6, 15, "“text”, which began on line 6" },
  { "other-root-ends", ROOT PROJECT "<goal id=\"g\"/>\n</goal>", MALFORMED, 4, 8, "“wijkbord”, which began on line 1" },
  { "plain-attribute-twice", DOC ("<goal id=\"g\" title=\"a\" title=\"b\"/>"), MALFORMED, 3, 33, "title" },
  { "cut-off", ROOT PROJECT "<goal id='g'/>", MALFORMED, 3, 15, "cut off" },
  { "cut-off-in-text", ROOT PROJECT "<goal id='g'><description>abc", MALFORMED, 3, 30, "cut off" },
  { "second-root", DOC ("") "<a/>", MALFORMED, 4, 1, "behind the end" },
  { "section-behind", DOC ("") "<!-- --> <![CDATA[]]>x", MALFORMED, 4, 10, "behind the end" },
  { "section-and-root-behind", DOC ("") "<![CDATA[ ]]><a/>", MALFORMED, 4, 1, "behind the end" },
  { "text-behind", DOC ("") "x", MALFORMED, 4, 1, "behind the end" },
  { "late-declaration", "\n<?xml version='1.0'?>" DOC (""), MALFORMED, 2, 1, "very start" },

  { "text-in-root", DOC ("\n  loose"), CONTENT, 4, 3, "beside" },
  { "text-in-item", DOC ("<goal id='g'>\n<description/> loose</goal>"), CONTENT, 4, 16, "beside" },
  { "text-in-link", DOC ("<link kind='grounds' from='a' to='b'>x</link>"), CONTENT, 3, 38, "beside" },
  { "text-in-revision", ROOT "<revision id='r'>x</revision>" PROJECT TAIL, CONTENT, 2, 18, "beside" },
  { "cdata-in-root", DOC ("<![CDATA[x]]>"), CONTENT, 3, 10, "beside" },
  { "unknown-element", DOC ("  <gaol id='g'/>"), CONTENT, 3, 3, "gaol" },
  { "unknown-attribute", DOC ("<goal id='g'\n titel='x'/>"), CONTENT, 4, 2, "titel" },
  { "unknown-child", DOC ("<goal id='g'><text/></goal>"), CONTENT, 3, 14, "text" },
  { "no-namespace-element", DOC ("<goal xmlns='' id='g'/>"), CONTENT, 3, 1, "namespace" },
  { "no-namespace-child", DOC ("<goal id='g'><description xmlns=''/></goal>"), CONTENT, 3, 14, "namespace" },
  { "own-prefix", DOC ("<goal xmlns:w='urn:wijkbord:project' id='g' w:title='x'/>"), CONTENT, 3, 45, "prefix" },
  { "attribute-for-child", DOC ("<goal id='g' description='x'/>"), CONTENT, 3, 14, "description" },
  { "attribute-for-child-newer", DOC_NEWER ("<goal id='g' description='x'/>"), CONTENT, 3, 14, "description" },
  { "child-for-attribute", DOC ("<goal id='g'><title>x</title></goal>"), CONTENT, 3, 14, "title" },
  { "child-for-id", DOC ("<goal id='g'><id>x</id></goal>"), CONTENT, 3, 14, "id" },
  { "field-twice", DOC ("<goal id='g'><description/>\n<description>x</description></goal>"), CONTENT, 4, 1, "twice" },
  { "unknown-on-text", DOC ("<goal id='g'><description\n mood='x'/></goal>"), CONTENT, 4, 2, "mood" },
  { "own-prefix-on-text", DOC ("<goal xmlns:w='urn:wijkbord:project' id='g'><description w:x=''/></goal>"), CONTENT, 3, 58,
    "prefix" },
  { "foreign-on-text-conflict-of-short", DOC ("<goal id='g'/>\n<conflict item='g' field='title'><base xml:lang='nl'/>"
                                              "</conflict>"), CONTENT, 4, 1, "attribute" },
  { "element-in-field", DOC ("<goal id='g'><description>a<b/></description></goal>"), CONTENT, 3, 28, "only text" },
  { "foreign-in-field", DOC ("<goal id='g'><description><b xmlns='u'/></description></goal>"), CONTENT, 3, 27,
    "only text" },
  { "no-id", DOC ("<goal title='x'/>"), CONTENT, 3, 1, "id" },
  { "empty-id", DOC ("<goal id=''/>"), CONTENT, 3, 7, "no id" },
  { "bad-id", DOC ("<goal id='1a'/>"), CONTENT, 3, 7, "1a" },
  { "blank-in-id", DOC ("<goal id=' a'/>"), CONTENT, 3, 7, "no id" },
  { "long-id", DOC ("<goal id='a1234567890123456789012345678901234567890123456789012345678901234'/>"), CONTENT, 3, 7,
    "64" },
  { "bad-reference", DOC ("<goal id='g' owner='1'/>"), CONTENT, 3, 14, "owner" },
  { "bad-year", DOC ("<goal id='g' target-year='27'/>"), CONTENT, 3, 14, "target-year" },
  { "bad-word", DOC ("<goal id='g' status='Running'/>"), CONTENT, 3, 14, "Running" },
  { "bad-date", DOC ("<action id='a' due='2027-13'/>"), CONTENT, 3, 16, "2027-13" },
  { "bad-set", DOC ("<domain id='d'/><voice id='v' domains='d d'/>"), CONTENT, 3, 31, "domains" },
  { "bad-role", DOC ("<action id='a'/><partner id='q'/><link kind='takes-part' from='q' to='a' roles='boss'/>"),
    CONTENT, 3, 74, "boss" },
  { "link-without-kind", DOC ("<link from='a' to='b'/>"), CONTENT, 3, 1, "kind" },
  { "link-of-no-kind", DOC ("<link kind='loves' from='a' to='b'/>"), CONTENT, 3, 7, "loves" },
  { "link-without-from", DOC ("<link kind='grounds' to='b'/>"), CONTENT, 3, 1, "from" },
  { "link-without-to", DOC ("<link kind='grounds' from='b'/>"), CONTENT, 3, 1, "to" },
  { "link-with-id", DOC ("<link kind='grounds' id='l' from='a' to='b'/>"), CONTENT, 3, 22, "id" },
  { "link-field-of-other-kind", DOC ("<link kind='grounds' from='a' to='b' weight='small'/>"), CONTENT, 3, 38,
    "weight" },
  { "two-revisions", ROOT "<revision id='r'/>\n<revision id='s'/>" PROJECT TAIL, CONTENT, 3, 1, "second" },
  { "revision-without-id", ROOT "<revision/>" PROJECT TAIL, CONTENT, 2, 1, "id" },
  { "earlier-without-id", ROOT "<revision id='r'><earlier/></revision>" PROJECT TAIL, CONTENT, 2, 18, "id" },
  { "bad-revision-id", ROOT "<revision id='-'/>" PROJECT TAIL, CONTENT, 2, 11, "no id" },
  { "bad-saved", ROOT "<revision id='r' saved='2026-11-24T10:12:00'/>" PROJECT TAIL, CONTENT, 2, 18, "UTC" },
  { "bad-saved-day", ROOT "<revision id='r' saved='2026-02-29T10:12:00Z'/>" PROJECT TAIL, CONTENT, 2, 18, "UTC" },
  { "bad-saved-hour", ROOT "<revision id='r' saved='2026-02-28T24:00:00Z'/>" PROJECT TAIL, CONTENT, 2, 18, "UTC" },
  { "bad-class", ROOT "<revision id='r' redacted='secret'/>" PROJECT TAIL, CONTENT, 2, 18, "secret" },
  { "bad-of", ROOT "<revision id='r' of='a b'/>" PROJECT TAIL, CONTENT, 2, 18, "of" },
  { "unknown-in-revision", ROOT "<revision id='r'><later/></revision>" PROJECT TAIL, CONTENT, 2, 18, "later" },
  { "unknown-on-revision", ROOT "<revision id='r' mood='x'/>" PROJECT TAIL, CONTENT, 2, 18, "mood" },
  { "newer-kind-bad-id", DOC_NEWER ("<mood id='1'/>"), CONTENT, 3, 7, "no id" },
  { "newer-word-with-blank", DOC_NEWER ("<goal id='g' status='a b'/>"), CONTENT, 3, 14, "status" },

  { "conflict-attribute-for-child", DOC ("<goal id='g'/>\n<conflict item='g' field='description' base='x'/>"),
    CONTENT, 4, 1, "long text" },
  { "conflict-child-for-attribute", DOC ("<goal id='g'/>\n<conflict item='g' field='title'><base>x</base></conflict>"),
    CONTENT, 4, 1, "attribute" },
  { "conflict-both", DOC ("<goal id='g'/><conflict item='g' field='title' base='x'><base>x</base></conflict>"),
    CONTENT, 3, 57, "twice" },
  { "conflict-bad-value", DOC ("<goal id='g'/>\n<conflict item='g' field='target-year' base='soon'/>"), CONTENT, 4, 1,
    "soon" },
  { "conflict-item-as-child", DOC ("<conflict><item>g</item></conflict>"), CONTENT, 3, 11, "item" },

  { "no-project", ROOT "<goal id='g'/>" TAIL, STRUCTURE, 1, 1, "project" },
  { "two-projects", DOC ("<project id='q'/>"), STRUCTURE, 3, 1, "second" },
  { "duplicate-id", DOC ("<goal id='g'/>\n<action id='g'/>"), STRUCTURE, 4, 1, "g" },
  { "id-of-project", DOC ("<goal id='p'/>"), STRUCTURE, 3, 1, "p" },
  { "ids-are-case-sensitive", DOC ("<goal id='g' parent='G'/>"), STRUCTURE, 3, 1, "G" },
  { "duplicate-link", DOC ("<voice id='v'/><goal id='g'/><link kind='grounds' from='v' to='g'/>\n"
                           "<link kind='grounds' from='v' to='g' note='x'/>"), STRUCTURE, 4, 1, "twice" },
  { "dangling", DOC ("<goal id='g'/>\n <goal id='h' owner='nobody'/>"), STRUCTURE, 4, 2, "nobody" },
  { "dangling-in-set", DOC ("<note id='n' about='p nothing'/>"), STRUCTURE, 3, 1, "nothing" },
  { "dangling-end", DOC ("<voice id='v'/><link kind='grounds' from='v' to='x'/>"), STRUCTURE, 3, 16, "x" },
  { "revision-is-no-item", ROOT "<revision id='r'/><project id='p'/><note id='n' about='r'/>" TAIL, STRUCTURE, 2, 36,
    "r" },
  { "wrong-kind", DOC ("<goal id='g' owner='g'/>"), STRUCTURE, 3, 1, "“Owner”" },
  { "wrong-end", DOC ("<goal id='g'/><goal id='h'/><link kind='grounds' from='g' to='h'/>"), STRUCTURE, 3, 29, "g" },
  { "self-link", DOC ("<action id='a'/><link kind='waits-for' from='a' to='a'/>"), STRUCTURE, 3, 17, "itself" },
  { "own-parent", DOC ("<goal id='g' parent='g'/>"), STRUCTURE, 3, 1, "circle" },
  { "parent-cycle", DOC ("<goal id='g' parent='h'/><goal id='h' parent='i'/><goal id='i' parent='g'/>"), STRUCTURE, 3,
    51, "circle" },
  { "newer-duplicate-id", DOC_NEWER ("<mood id='m'/>\n<mood id='m'/>"), STRUCTURE, 4, 1, "m" },
  { "newer-duplicate-of-item", DOC_NEWER ("<mood id='p'/>"), STRUCTURE, 3, 1, "p" },
  { "conflict-about-nothing", DOC ("<conflict item='g' field='title'/>"), STRUCTURE, 3, 1, "" },
  { "conflict-without-field", DOC ("<goal id='g'/><conflict item='g'/>"), STRUCTURE, 3, 15, "conflict" },
  { "conflict-of-no-field", DOC ("<goal id='g'/><conflict item='g' field='mood'/>"), STRUCTURE, 3, 15, "conflict" },
  { "conflict-twice", DOC ("<goal id='g'/><conflict item='g' field='title' base='a'/>\n"
                           "<conflict item='g' field='title' base='b'/>"), STRUCTURE, 4, 1, "twice" },
  { "first-problem-first", DOC ("<goal id='g' owner='x'/>\n<goal id='g'/>"), STRUCTURE, 3, 1, "x" },
  { "content-before-structure", DOC ("<goal id='g' owner='x'/>\n<goal id='h' status='x'/>"), CONTENT, 4, 14, "status" },
};

/* What the program writes, and what comes close to it. */
static const TakenCase plain[] = {
  { "plain-and-not", DOC ("  <note id=\"a\">\n    <text>b &gt; c</text>\n  </note>\n"
                          "  <note id=\"b\">\n    <text>c</text>\n  </note>\n"),
    NULL },
  { "plain-in-one-line", ROOT "<project id=\"p\"/><goal id=\"g\" title=\"a\"/><!-- b --><note id=\"n\"><text>a]] b</text>"
                              "</note><note id=\"m\"><text>  </text></note>" TAIL,
    DOC ("  <goal id=\"g\" title=\"a\"/>\n  <note id=\"m\"/>\n  <note id=\"n\">\n    <text>a]] b</text>\n"
         "  </note>\n") },
  { "plain-but-cleaned", DOC ("<goal id=\"g\" title=\" a \t b\"/><goal id=\"h\" title=\" c \"/>"),
    DOC ("  <goal id=\"g\" title=\"a   b\"/>\n  <goal id=\"h\" title=\"c\"/>\n") },
  { "plain-in-other-namespace", "<w:wijkbord xmlns:w=\"urn:wijkbord:project\" xmlns=\"urn:x\" version=\"1.0\">"
                                "<w:project id=\"p\"/><goal id=\"g\"/></w:wijkbord>",
    DOC ("  <goal xmlns=\"urn:x\" id=\"g\"></goal>\n") },
};

/* ---- running them --------------------------------------------------------------------------------------------------- */

/* Values in double quotation marks where they may be: nothing moves. */
static char *
write_plainly (const char *document)
{
  char *plainly = g_strdup (document);
  char *p = plainly;

  while ((p = strstr (p, "='")) != NULL)
    {
      char *end = strchr (p + 2, '\'');

      if (end == NULL)
        break;
      if (memchr (p, '"', end - p) == NULL)
        p[1] = *end = '"';
      p = end + 1;
    }

  return plainly;
}

static WbPlan *
read_in_steps (const char *data, gsize size, gsize step, GError **error)
{
  g_autoptr (WbFileParser) parser = wb_file_parser_new ();

  for (gsize at = 0; at < size; at += step)
    {
      gsize n = MIN (step, size - at);

      memcpy (wb_file_parser_reserve (parser, n), data + at, n);
      if (!wb_file_parser_take (parser, n, error))
        return NULL;
    }

  return wb_file_parser_finish (parser, NULL, error);
}

static WbProject *
read_project (const char *data, gsize size, GError **error)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("wijkbord-XXXXXX", &stream, NULL);
  WbFileStamp stamp = { .size = -1 };
  WbProject *project;

  g_assert_true (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  project = wb_file_read_project (file, &stamp, NULL, NULL, NULL, error);
  g_assert_cmpint (stamp.size, ==, project != NULL ? (gint64) size : -1);
  g_assert_true (g_file_delete (file, NULL, NULL));

  return project;
}

static char *
write_plan (WbPlan *plan)
{
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_reads_again (const char *written, WbPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) again = wb_file_read_bytes (written, strlen (written), &error);

  g_assert_no_error (error);
  g_assert_true (wb_plan_equal (again, plan));
}

static void
check_taken_plainly (const TakenCase *c, WbPlan *plan)
{
  g_autofree char *plainly = write_plainly (c->document);
  g_autoptr (GError) error = NULL;
  gsize size = strlen (plainly);

  for (gsize step = 1; step < 2 * size; step = step * 2 + 1)
    {
      g_autoptr (WbPlan) same = read_in_steps (plainly, size, step, &error);

      g_assert_no_error (error);
      g_assert_true (wb_plan_equal (same, plan));
    }
}

static void
test_taken (gconstpointer data)
{
  const TakenCase *c = data;
  gsize size = strlen (c->document);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read_bytes (c->document, size, &error);
  g_autoptr (WbProject) project = NULL;
  g_autofree char *written = NULL;
  g_autofree char *expected = g_strconcat (HEAD, c->canonical != NULL ? c->canonical : c->document, NULL);

  g_assert_no_error (error);
  written = write_plan (plan);
  g_assert_cmpstr (written, ==, expected);
  assert_reads_again (written, plan);
  project = read_project (c->document, size, &error);
  g_assert_no_error (error);
  g_assert_true (wb_plan_equal (wb_project_get_plan (project), plan));
  check_taken_plainly (c, plan);

  for (gsize step = 1; step < size; step = step * 2 + 1)
    {
      g_autoptr (WbPlan) same = read_in_steps (c->document, size, step, &error);

      g_assert_no_error (error);
      g_assert_true (wb_plan_equal (same, plan));
    }
}

static void
assert_refusal (const GError *error, const RefusedCase *c)
{
  g_autofree char *where = NULL;
  g_autofree char *expected = g_strdup_printf ("%u:%u", c->line, c->column);
  guint line = 0;
  guint column = 0;

  g_assert_error (error, WB_FILE_ERROR, c->code);
  g_assert_true (wb_file_error_get_position (error, &line, &column));
  where = g_strdup_printf ("%u:%u", line, column);
  if (strstr (error->message, c->says) == NULL)
    g_error ("“%s” does not say “%s”", error->message, c->says);
  g_assert_cmpstr (where, ==, expected);
}

static void
check_refused_plainly (const RefusedCase *c)
{
  g_autofree char *plainly = write_plainly (c->document);
  g_autoptr (GError) error = NULL;
  gsize size = strlen (plainly);

  g_assert_null (wb_file_read_bytes (plainly, size, &error));
  assert_refusal (error, c);

  for (gsize step = 1; step < size && c->code != STRUCTURE; step = step * 2 + 1)
    {
      g_clear_error (&error);
      g_assert_null (read_in_steps (plainly, size, step, &error));
      assert_refusal (error, c);
    }
}

static void
test_refused (gconstpointer data)
{
  const RefusedCase *c = data;
  gsize size = strlen (c->document);
  g_autoptr (GError) error = NULL;

  g_assert_null (wb_file_read_bytes (c->document, size, &error));
  assert_refusal (error, c);
  g_clear_error (&error);
  g_assert_null (read_project (c->document, size, &error));
  assert_refusal (error, c);
  check_refused_plainly (c);

  for (gsize step = 1; step < size && c->code != STRUCTURE; step = step * 2 + 1)
    {
      g_clear_error (&error);
      g_assert_null (read_in_steps (c->document, size, step, &error));
      assert_refusal (error, c);
    }
}

/* Whoever waits for a large plan does not wait for the digest of its file. */
static void
test_stamp (gconstpointer data)
{
  gsize n_blanks = GPOINTER_TO_SIZE (data);
  g_autofree char *blanks = g_strnfill (n_blanks, ' ');
  g_autofree char *document = g_strconcat (ROOT, "<project id=\"p\"/>", blanks, "</wijkbord>", NULL);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("wijkbord-XXXXXX", &stream, NULL);
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbPlan) plan = NULL;
  WbFileStamp stamp, plan_stamp;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), document, -1, NULL));
  project = wb_file_read_project (file, &stamp, NULL, NULL, NULL, NULL);
  g_assert_nonnull (project);
  plan = wb_file_read (file, &plan_stamp, NULL, NULL, NULL, NULL);
  g_assert_nonnull (plan);

  g_assert_cmpint (stamp.has_digest, ==, n_blanks < 1024 * 1024);
  g_assert_true (plan_stamp.has_digest);
  g_assert_cmpint (wb_file_stamp_compare (&stamp, &plan_stamp), ==, WB_FILE_SAME);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
add_taken (const char *folder, const TakenCase *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/file/reader/", folder, "/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_taken);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  add_taken ("taken", taken, G_N_ELEMENTS (taken));
  add_taken ("taken", plain, G_N_ELEMENTS (plain));
  add_taken ("kept", kept, G_N_ELEMENTS (kept));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/file/reader/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i], test_refused);
    }

  g_test_add_data_func ("/file/reader/stamp/small", GSIZE_TO_POINTER (0), test_stamp);
  g_test_add_data_func ("/file/reader/stamp/large", GSIZE_TO_POINTER (1024 * 1024), test_stamp);

  return g_test_run ();
}
