package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DoctorTest {
    @Test
    void a_machine_that_has_everything_is_well_and_left_as_it_was(@TempDir Path folder) {
        var data = folder.resolve("data");
        var heard = Command.run("doctor", "--data", data.toString(), "--port", "0", "--management-port", "0");
        assertThat(heard.status()).isZero();
        assertThat(heard.out())
                .contains("the first start makes it", "Java 25", "brotli", "loads")
                .doesNotContain("ill ");
        assertThat(data).doesNotExist();
    }

    @Test
    void a_taken_port_and_a_broken_database_are_ill_and_say_why(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("broadsheet.db"), "this is no database, however long one looks at it ".repeat(40));
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());
            var heard = Command.run(
                    "doctor", "--json", "--data", folder.toString(), "--port", port, "--management-port", "0");
            assertThat(heard.status()).isEqualTo(1);
            var ill = heard.out()
                    .lines()
                    .map(new JsonMapper()::readTree)
                    .filter(finding -> finding.get("health").asString().equals("ill"))
                    .map(finding -> finding.get("check").asString());
            assertThat(ill).containsExactly("database", "port");
        }
    }

    @Test
    void a_visit_that_cannot_be_made_says_why_in_one_line(@TempDir Path folder) {
        var nowhere = Command.run("doctor", "privacy", "http://127.0.0.1:1/", "--chromium", folder + "/chromium");
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.err()).contains("There is no Chromium at").doesNotContain("unexpected");
        assertThat(Command.run("doctor", "privacy").status()).isEqualTo(2);
        var half = Command.run("doctor", "privacy", "http://127.0.0.1:1/", "--accept", "#yes");
        assertThat(half.status()).isEqualTo(2);
        assertThat(half.err()).contains("--accept and --reject");
    }
}
