package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.desk.editor.AtTheDesk;
import broadsheet.mail.MailAddress;
import broadsheet.mail.SmtpServer;
import broadsheet.people.Role;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is given something to write gets a letter, where mail is set up. */
class AssignmentLetterTest {
    @Test
    void a_story_and_a_planned_entry_are_told_by_letter_once_each(@TempDir Path folder) {
        // Nobody listens there: the letters stay in the box, where they can be read.
        var mail = SmtpServer.parse("smtp://127.0.0.1:1", MailAddress.parse("desk@courier.example"));
        try (var newsroom = Newsroom.open(config(folder.resolve("house"), mail), InstantSource.system())) {
            var editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
            var reporter = AtTheDesk.anybody(newsroom, Role.REPORTER).person();
            var id = editor.begin("The long way to the well");
            var fields = Map.of(
                    "assigned", reporter.slug().text(), "due-day", "2027-03-23", "task", "Take the path on foot.");
            editor.post("/desk/stories/" + id + "/assignment", fields);
            editor.post("/desk/stories/" + id + "/assignment", fields);
            editor.post(
                    "/desk/planning/new",
                    Map.of(
                            "title",
                            "The well itself",
                            "section",
                            editor.section(),
                            "day",
                            "2027-03-24",
                            "person",
                            reporter.slug().text()));
            // What somebody gives themselves needs no letter.
            editor.post(
                    "/desk/planning/new",
                    Map.of(
                            "title",
                            "The bucket",
                            "section",
                            editor.section(),
                            "day",
                            "2027-03-24",
                            "person",
                            editor.person().slug().text()));
            List<String> letters = newsroom.database()
                    .read(sql -> sql.createQuery(
                                    "select plain from letter where kind = 'assignment' order by posted_at, id")
                            .mapTo(String.class)
                            .list());
            assertThat(letters).hasSize(2);
            assertThat(letters.getFirst())
                    .contains("The long way to the well", "Tuesday, 23 March 2027", "Take the path on foot.")
                    .contains(newsroom.address() + "/desk/stories/" + id + "/publishing");
            assertThat(letters.getLast()).contains("The well itself", "/desk/planning/entries/");
        }
    }

    private static Config config(Path folder, SmtpServer mail) {
        var plain = Config.here(folder, TestDatabase.SQLITE.fresh(), 0);
        return new Config(
                plain.data(),
                plain.database(),
                plain.host(),
                plain.port(),
                plain.baseUrl(),
                plain.otherHosts(),
                plain.managementPort(),
                plain.proxies(),
                plain.certificate(),
                plain.pageCacheBytes(),
                plain.renderingsASecond(),
                mail,
                plain.pictures());
    }
}
