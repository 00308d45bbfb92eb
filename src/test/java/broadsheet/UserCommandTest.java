package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.db.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The machine's keeper invites people, lists them, and helps those who lost their keys. */
class UserCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private Command user(String... words) {
        var line = new String[words.length + 3];
        line[0] = "user";
        System.arraycopy(words, 0, line, 1, words.length);
        line[words.length + 1] = "--data";
        line[words.length + 2] = folder.toString();
        return Command.run(line);
    }

    /** Follows a link as its owner would, by the form it leads to. */
    private int follow(String link) throws IOException, InterruptedException {
        var database = new DatabaseAddress.SqliteFile(folder.resolve("broadsheet.db"));
        try (var house = Broadsheet.open(Config.here(folder, database, 0), InstantSource.system());
                var client = HttpClient.newHttpClient()) {
            var address = house.start();
            var form = "name=Noor+Haddad&password=seven+otters+in+a+car+park";
            var request = HttpRequest.newBuilder(
                            address.resolve(URI.create(link).getPath()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", address.toString())
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void somebody_invited_from_the_terminal_comes_in_is_listed_and_gets_new_keys_when_the_old_ones_are_lost()
            throws IOException, InterruptedException {
        var added = user("add", "noor@example.org", "--role", "reporter", "--full-name", "Noor Haddad");
        assertThat(added.status()).isZero();
        assertThat(added.out()).startsWith("For noor@example.org, once, until ").contains("/desk/links/");
        var json = JSON.readTree(
                user("add", "noor@example.org", "--role", "editor", "--json").out());
        assertThat(json.path("email").asString()).isEqualTo("noor@example.org");
        assertThat(json.path("role").asString()).isEqualTo("editor");
        var link = json.path("link").asString();
        assertThat(link).startsWith("http://127.0.0.1:8080/desk/links/");
        assertThat(follow(link)).isEqualTo(303);
        assertThat(follow(link)).isEqualTo(410);

        assertThat(user("list").out().strip()).matches("editor +noor@example.org +Noor Haddad");
        assertThat(JSON.readTree(user("list", "--json").out()).path("person").asString())
                .isEqualTo("noor-haddad");
        assertThat(user("add", "noor@example.org").err())
                .contains("Somebody with this address has an account already.");
        var reset = JSON.readTree(user("reset", "noor@example.org", "--json").out());
        assertThat(follow(reset.path("link").asString())).isEqualTo(303);
    }

    @Test
    void what_is_wrong_is_one_sentence_on_the_terminal_and_nothing_is_made() {
        var garbled = user("add", "noor");
        assertThat(garbled.status()).isEqualTo(1);
        assertThat(garbled.err().strip())
                .endsWith("An e-mail address reads like ada@example.org; this does not.")
                .doesNotContain("\n");
        assertThat(user("add", "noor@example.org", "--role", "king").status()).isEqualTo(2);
        assertThat(user("add", "noor@example.org", "--person", "No Slug").status())
                .isEqualTo(2);
        assertThat(user("reset", "nobody@example.org").err()).contains("Nobody signs in with nobody@example.org.");
        assertThat(user().status()).isEqualTo(2);
        assertThat(user("list").out()).isEmpty();
    }
}
