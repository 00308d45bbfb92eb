package broadsheet.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every part of the design page looks as it did, by day and by night, from both sides, at three widths. After a change that is
 * meant, run with {@code BROADSHEET_NEW_SILHOUETTES=yes}, look at the page, and commit what was written.
 */
class SilhouettesTest {
    private static final Path BASELINES = Path.of("src/test/resources/broadsheet/people/desk/design");
    private static final Path DESK = Path.of("src/main/java/broadsheet/people/desk");
    private static final Pattern CALL = Pattern.compile("@template\\.broadsheet\\.people\\.desk\\.([a-z.]+)\\(");
    private static final String PLACES = """
            () => [...document.querySelectorAll('.specimen')].flatMap(sheet => [...sheet.querySelectorAll('.piece')].map(piece => {
              const box = piece.getBoundingClientRect();
              return [sheet.id + '-' + piece.dataset.piece, Math.round(box.x + scrollX), Math.round(box.y + scrollY),
                Math.round(box.width), Math.round(box.height)];
            }))""";

    private static DeskBrowser browser;
    private static DeskHouse house;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        house = DeskHouse.open();
    }

    @AfterAll
    static void close() {
        if (house != null) house.close();
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @CsvSource({"ltr,390", "ltr,820", "ltr,1440", "rtl,390", "rtl,820", "rtl,1440"})
    void every_part_looks_as_it_did(String direction, int width) throws IOException {
        var seen = seen(direction, width, "");
        var file = BASELINES.resolve(direction + "-" + width + ".txt");
        if ("yes".equals(System.getenv("BROADSHEET_NEW_SILHOUETTES"))) {
            Files.write(file, seen.stream().map(Silhouette::line).toList());
        }
        assertThat(unlike(file, seen)).isEmpty();
    }

    @Test
    void planted_changes_are_caught_and_nothing_else() throws IOException {
        var planted = """
                .button.main { background: none !important; color: inherit }
                .form .field { padding-inline-start: 8rem }
                .badge { font-size: 2rem }
                [data-piece=table] :is(table, tr, td, th) { display: block }
                .notice { padding: 3rem }
                .swatches span { background: none !important }
                .avatar { inline-size: 6rem; block-size: 6rem }
                .charts svg { display: none }
                """;
        var unlike = unlike(BASELINES.resolve("ltr-820.txt"), seen("ltr", 820, planted));
        var caught = unlike.stream()
                .map(sentence -> sentence.split(" ")[0])
                .filter(part -> part.startsWith("day-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(caught)
                .contains(
                        "day-buttons",
                        "day-form",
                        "day-badges",
                        "day-table",
                        "day-notices",
                        "day-colours",
                        "day-avatars",
                        "day-charts")
                .doesNotContain("day-type", "day-space", "day-icons", "day-tabs", "day-progress");
    }

    @Test
    void every_part_that_a_screen_is_made_of_is_shown() throws IOException {
        var shown = new TreeSet<String>();
        var waiting = new ArrayDeque<>(List.of("design.design", "layout"));
        while (!waiting.isEmpty()) {
            var template = waiting.pop();
            if (!shown.add(template)) continue;
            var text = Files.readString(DESK.resolve(template.replace('.', '/') + ".jte"));
            CALL.matcher(text).results().forEach(call -> waiting.add(call.group(1)));
        }
        try (var parts = Files.newDirectoryStream(DESK.resolve("part"), "*.jte")) {
            for (var part : parts) {
                assertThat(shown)
                        .contains("part." + part.getFileName().toString().replace(".jte", ""));
            }
        }
    }

    @Test
    void another_face_of_nearly_the_same_width_is_no_other_layout() throws IOException {
        var other =
                ":root, [lang] { --sans: \"DejaVu Sans Condensed\", Arimo, sans-serif !important; --serif: \"Liberation Serif\", serif !important }";
        assertThat(unlike(BASELINES.resolve("ltr-1440.txt"), seen("ltr", 1440, other)))
                .isEmpty();
    }

    private static List<String> unlike(Path file, List<Silhouette> seen) throws IOException {
        var before = Files.readAllLines(file).stream()
                .map(Silhouette::read)
                .collect(Collectors.toMap(Silhouette::part, one -> one));
        var unlike = new ArrayList<String>();
        for (var one : seen) {
            var was = before.remove(one.part());
            if (was == null) unlike.add(one.part() + " is new");
            else unlike.add(one.unlike(was));
        }
        before.keySet().forEach(part -> unlike.add(part + " is gone"));
        unlike.removeIf(String::isEmpty);
        return unlike;
    }

    private static List<Silhouette> seen(String direction, int width, String css) throws IOException {
        var page = browser.page(new Browser.NewContextOptions()
                .setViewportSize(1600, 900)
                .setBypassCSP(true)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        try {
            page.navigate(house.at("/desk/design?direction=" + direction + "&width=" + width)
                    .toString());
            if (!css.isEmpty()) page.addStyleTag(new Page.AddStyleTagOptions().setContent(css));
            var picture = ImageIO.read(
                    new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
            var places = (List<?>) Objects.requireNonNull(page.evaluate(PLACES));
            return places.stream()
                    .map(place -> {
                        var box = (List<?>) place;
                        return Silhouette.of(
                                (String) box.get(0), picture, at(box, 1), at(box, 2), at(box, 3), at(box, 4));
                    })
                    .toList();
        } finally {
            page.context().close();
        }
    }

    private static int at(List<?> box, int index) {
        return ((Number) box.get(index)).intValue();
    }
}
