package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.db.Settings;
import broadsheet.front.Front;
import broadsheet.html.theme.Flaw;
import broadsheet.people.desk.look.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme is begun, checked, broken and pointed at. */
class ThemeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_theme_begun_from_the_tabloid_is_right_and_what_breaks_it_is_pointed_at() throws IOException, Flaw {
        var own = folder.resolve("own");
        assertThat(Command.run("theme", "copy", "tabloid", own.toString()).status())
                .isZero();
        assertThat(Command.run("theme", "check", own.toString()).out()).contains("own 1 can be worn: 8 templates");
        var shelf = new Themes(folder, Front.KITS, new Settings(), InstantSource.system());
        assertThat(shelf.find("own").templates()).contains("front", "story");
        Files.writeString(own.resolve("front.html"), "<ul>\n<script>alert(1)</script></ul>");
        var wrong = Command.run("theme", "check", own.toString());
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("front.html, line 2: <script> cannot stand in a template.");
        assertThat(Command.run("theme", "check", own.toString(), "--json").out())
                .contains("\"right\":false", "\"line\":2");
    }

    @Test
    void nothing_is_written_over_and_the_house_has_nothing_to_copy() throws IOException {
        assertThat(Command.run("theme", "copy", "tabloid", folder.toString()).err())
                .contains("is there already");
        var own = folder.resolve("own");
        assertThat(Command.run("theme", "copy", "broadsheet", own.toString()).err())
                .contains("has no files");
        assertThat(Files.exists(own)).isFalse();
        assertThat(Command.run("theme", "check", own.toString()).err()).contains("There is no such folder.");
        assertThat(Command.run("theme").status()).isEqualTo(2);
    }
}
