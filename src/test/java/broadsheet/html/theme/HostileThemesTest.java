package broadsheet.html.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import broadsheet.html.Templates;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a theme must not be able to do, and what is said to whoever tries. */
class HostileThemesTest {
    private static final String CARD = "{\"contract\":1,\"name\":\"loud\"}";

    private record Story(
            String headline, String address, @Nullable String language) {}

    private record Paper(List<Story> stories) {}

    private static final Kit<Story> STORY = new Kit<Story>()
            .way("link", Story::address)
            .words("headline", story -> new Said(story.headline(), story.language(), null))
            .asks("foreign", story -> story.language() != null)
            .needs("headline");

    private static final Kit<Paper> PAPER = new Kit<Paper>()
            .phrases(List.of("latest"), (paper, key) -> Said.here("<" + key + ">"))
            .rows("stories", STORY, Paper::stories)
            .needs("stories");

    private static final Map<String, Kit<?>> KITS = Map.of("front", PAPER);
    private static final String GOOD = "<ul><li bs-each=\"stories\"><bs-link><bs-headline/></bs-link></li></ul>";

    @TempDir
    private Path folder;

    private static Flaw flaw(Map<String, String> files) {
        var all = new LinkedHashMap<String, String>();
        all.put("theme.json", CARD);
        all.putAll(files);
        var flaw = catchThrowableOfType(Flaw.class, () -> Theme.read(new ThemeFiles(all), KITS));
        assertThat(flaw).as("a theme with %s", files).isNotNull();
        return flaw;
    }

    private static Flaw template(String html) {
        return flaw(Map.of("front.html", html));
    }

    private static String filled(String html, Paper paper) throws Flaw {
        var theme = Theme.read(new ThemeFiles(Map.of("theme.json", CARD, "front.html", html)), KITS);
        var pattern = theme.pattern("front", PAPER);
        assertThat(pattern).isNotNull();
        var output = new Utf8ByteOutput();
        pattern.filled(paper, new Templates()).content().writeTo(output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void words_are_escaped_wherever_a_theme_puts_them() throws Flaw {
        var evil = new Story("<script>alert(1)</script>\"&'", "/a\"><img src=x onerror=alert(1)>", "x\" onload=\"a");
        assertThat(filled("<p><bs-word say='latest'/></p>" + GOOD, new Paper(List.of(evil))))
                .isEqualTo(
                        "<p>&lt;latest&gt;</p><ul><li><a href=\"/a&#34;>&lt;img src=x onerror=alert(1)>\"><span lang=\"x&#34;"
                                + " onload=&#34;a\" dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt;\"&amp;'</span></a></li></ul>");
    }

    @Test
    void text_of_the_theme_itself_is_text() throws Flaw {
        assertThat(filled(
                        "<p class='a'>{{{headline}}} ${7*7} &lt;script> <!-- <script> --> &amp;</p>" + GOOD,
                        new Paper(List.of())))
                .isEqualTo("<p class=\"a\">{{{headline}}} ${7*7} &lt;script&gt;  &amp;</p><ul></ul>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script> | <script> cannot stand in a template.
            <style>p{}</style> | <style> cannot stand in a template.
            <iframe src='/'></iframe> | <iframe> cannot stand in a template.
            <svg><a/></svg> | <svg> cannot stand in a template.
            <img src='https://evil.example/x.png'/> | <img> cannot stand in a template.
            <form action='/desk/people'></form> | <form> cannot stand in a template.
            <object></object> | <object> cannot stand in a template.
            <base href='/'/> | <base> cannot stand in a template.
            <link rel='stylesheet'/> | <link> cannot stand in a template.
            <p onclick='alert(1)'>a</p> | The attribute “onclick” cannot stand on <p>.
            <p style='color:red'>a</p> | The attribute “style” cannot stand on <p>.
            <p srcdoc='x'>a</p> | The attribute “srcdoc” cannot stand on <p>.
            <p href='/'>a</p> | The attribute “href” cannot stand on <p>.
            <a href='javascript:alert(1)'>a</a> | href="javascript:alert(1)" is not allowed; a link leads to a place on this site, “/…” or “#…”.
            <a href='//evil.example'>a</a> | href="//evil.example" is not allowed; a link leads to a place on this site, “/…” or “#…”.
            <a href='/&#92;evil.example'>a</a> | href="/\\evil.example" is not allowed; a link leads to a place on this site, “/…” or “#…”.
            <a href='https://evil.example'>a</a> | href="https://evil.example" is not allowed; a link leads to a place on this site, “/…” or “#…”.
            <a href='data:text/html,x'>a</a> | href="data:text/html,x" is not allowed; a link leads to a place on this site, “/…” or “#…”.
            <bs-headline/> | There is no part <bs-headline> here; there are word.
            <bs-word say='password'/> | There are no words “password” here; there are latest.
            <bs-word say='latest' onclick='x'/> | The attribute “onclick” cannot stand on <bs-word>.
            <p bs-if='admin'>a</p> | “admin” cannot be asked here; there are stories.
            <p bs-each='people'>a</p> | There is no list “people” here; there are stories.
            <p>a | <p> is not closed.
            <?php echo 1 ?> | Only elements and text can stand in a template.
            """)
    void what_could_act_is_refused_by_name(String html, String sentence) {
        var flaw = template(GOOD + "\n" + html);
        assertThat(flaw.sentence()).isEqualTo("front.html, line 2: " + sentence);
    }

    @Test
    void what_a_reader_is_owed_cannot_be_left_out() {
        assertThat(template("<p>Nothing today</p>").sentence())
                .isEqualTo(
                        "front.html, line 1: bs-each=\"stories\" is missing here, and nothing else says what it says.");
        assertThat(template("<ul>\n<li bs-each='stories'>?</li></ul>").sentence())
                .isEqualTo("front.html, line 2: <bs-headline> is missing here, and nothing else says what it says.");
    }

    @Test
    void bombs_are_weighed_before_anything_is_printed() {
        assertThat(template("<p>".repeat(60) + "</p>".repeat(60) + GOOD).sentence())
                .contains("nested more than 40 deep");
        assertThat(template("<p bs-each='stories'><bs-headline/>" + "x".repeat(50_000) + "</p>")
                        .sentence())
                .startsWith("front.html: It could make a page of 3");
        assertThat(template(GOOD.repeat(5)).sentence()).contains("“stories” stands here too often; 4 times");
        assertThat(template("<p>".repeat(15_000)).line()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p { background: url(https://evil.example/x) } | url() cannot stand in a theme
            p { background: URL('x.png') } | url() cannot stand in a theme
            p { background: u\\72l(x) } | A backslash stands only between quotation marks.
            p { background: image-set('x.png' 1x) } | image-set() cannot stand in a theme
            @import 'https://evil.example/x.css'; | @import cannot stand in a theme
            @font-face { font-family: x } | @font-face cannot stand in a theme
            @charset 'x'; | @charset cannot stand in a theme
            p { width: expression(alert(1)) } | expression() cannot stand in a theme
            p { behavior: none } | “behavior” cannot stand in a theme
            p { opacity: .2 } | “opacity” cannot stand in a theme
            p { color: #eee } | The colour “#eee” is the theme's own
            p { border: 1px solid red } | The colour “red” is the theme's own
            p { --x: rgb(0 0 0) } | The colour “rgb()” is the theme's own
            @media print { p { color: tan } } | The colour “tan” is the theme's own
            p { color: var(--ink) | “{” is not closed.
            p { } } | “}” closes nothing.
            p { content: 'x } | A quotation mark is not closed on its line.
            </style><script> | “<” has no meaning
            /* p { } | A comment is not closed.
            """)
    void a_style_sheet_fetches_nothing_and_ends_what_it_begins(String css, String sentence) {
        var flaw = flaw(Map.of("theme.css", "a { color: var(--accent) }\n" + css));
        assertThat(flaw.line()).isEqualTo(2);
        assertThat(flaw.sentence()).startsWith("theme.css, line 2: " + sentence);
    }

    @Test
    void an_honest_style_sheet_is_let_in() throws Flaw {
        var css = """
                /* red, url(x) */ :root { --edge: 2rem }
                .red:hover, #tan > a[href^="http:"]::before { content: "\\2014"; color: currentcolor; background: var(--plate) }
                @media (min-width: 40rem) and (forced-colors: none) { a:is(:hover, :focus) { border: 1px solid transparent } }
                @supports (display: grid) { p { width: calc(100% - 2 * var(--gap)); animation: red 1s } }
                @keyframes red { from { transform: none } }
                """;
        var theme = Theme.read(new ThemeFiles(Map.of("theme.json", CARD, "theme.css", css)), KITS);
        assertThat(theme.sheet()).isEqualTo(css);
    }

    @Test
    void nothing_outside_the_folder_is_opened() throws IOException {
        var theme = Files.createDirectory(folder.resolve("loud"));
        Files.writeString(theme.resolve("theme.json"), CARD);
        var secret = Files.writeString(folder.resolve("secret"), "p { } /* secret */");
        Files.createSymbolicLink(theme.resolve("theme.css"), secret);
        assertThatThrownBy(() -> ThemeFiles.in(theme, KITS.keySet()))
                .hasMessage("theme.css: It is no plain file of this folder.");
        Files.delete(theme.resolve("theme.css"));
        Files.write(theme.resolve("theme.css"), new byte[ThemeFiles.MOST_BYTES + 1]);
        assertThatThrownBy(() -> ThemeFiles.in(theme, KITS.keySet())).hasMessage("theme.css: It is larger than 64 kB.");
        Files.write(theme.resolve("theme.css"), new byte[] {(byte) 0xc3, 0x28});
        assertThatThrownBy(() -> ThemeFiles.in(theme, KITS.keySet())).hasMessage("theme.css: It is not text in UTF-8.");
        Files.delete(theme.resolve("theme.css"));
        Files.writeString(theme.resolve("forn.html"), GOOD);
        assertThatThrownBy(() -> ThemeFiles.in(theme, KITS.keySet()))
                .hasMessage("forn.html: There is no such template; there are front.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"contract":2,"name":"loud"} | It is written for contract 2; this program keeps contract 1.
            {"name":"loud"} | It is written for contract 0; this program keeps contract 1.
            {"contract":1,"name":"../etc"} | “name” is a word of small letters, digits and hyphens.
            {"contract":1,"name":"loud","run":"x"} | There is no field “run”.
            {"contract":1,"name":"loud","look":{"accent":"red"}} | “accent” cannot be “red”; write a colour such as #8f1d14.
            {"contract":1,"name":"loud","look":{"plugin":"x"}} | “look” has no “plugin”; it has accent, density, drop, ground, headlines, second, text.
            [1] | It is no JSON object.
            """)
    void a_card_says_only_what_the_contract_knows(String card, String sentence) {
        assertThat(flaw(Map.of("theme.json", card)).sentence()).isEqualTo("theme.json: " + sentence);
    }

    @Test
    void a_card_that_is_torn_is_pointed_at() {
        assertThat(flaw(Map.of("theme.json", "{\n\"contract\":")).sentence())
                .startsWith("theme.json, line 2: This is no JSON.");
    }
}
