package broadsheet.consent;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.ChildProcess;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import broadsheet.text.Slug;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofDurabilityTest {
    private static final int ENOUGH = 200;

    @ParameterizedTest
    @EnumSource
    void every_decision_that_was_answered_survives_a_killed_process_with_what_was_shown(TestDatabase kind)
            throws Exception {
        var address = kind.fresh();
        var child = ChildProcess.start(Readers.class, spelled(address));
        var answered = new ArrayList<String>();
        try (var out = child.inputReader()) {
            while (answered.size() < ENOUGH) answered.add(out.readLine());
            // Of the handle: the process itself would close the stream with the last answers.
            child.toHandle().destroyForcibly();
            out.lines().forEach(answered::add);
        }
        // A cookie cut off by the kill reached nobody.
        var choices =
                answered.stream().flatMap(line -> Choice.read(line).stream()).toList();
        assertThat(choices).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var database = Database.open(address, InstantSource.system())) {
            var decisions = new Decisions();
            for (var choice : choices) {
                var proof = database.<List<Decision>>read(sql -> decisions.of(sql, choice.id()));
                assertThat(proof).hasSize(1);
                assertThat(proof.getFirst().agreed()).isEqualTo(choice.agreed());
                var shown = proof.getFirst().terms();
                var kept = database.<Optional<Decisions.Version>>read(sql -> decisions.version(sql, shown));
                assertThat(kept.map(Decisions.Version::kind)).contains(choice.kind());
            }
        }
    }

    private static String spelled(DatabaseAddress address) {
        return switch (address) {
            case SqliteFile(var file) -> "sqlite:" + file;
            case PostgresUrl url -> url.jdbcUrl() + "?user=" + url.user();
        };
    }

    /** Readers who accept, one after another, and print the cookie each is answered with. */
    static final class Readers {
        public static void main(String[] arguments) {
            var database = Database.open(DatabaseAddress.parse(arguments[0], Path.of(".")), InstantSource.system());
            var consent = new Consent(database, InstantSource.system());
            database.run(transaction -> consent.services().declare(transaction, meter()));
            consent.keepTerms();
            var shown = consent.terms().hash();
            while (true) {
                var choice =
                        consent.decide(Optional.empty(), shown, Set.of(Purpose.STATISTICS), Decision.Way.ACCEPT, false);
                System.out.println(choice.cookie());
            }
        }

        private static Service meter() {
            return new Service(
                    new Slug("meter"),
                    "Meter",
                    "Other & Sons",
                    "DE",
                    Purpose.STATISTICS,
                    Service.Form.SCRIPT,
                    URI.create("https://meter.example/m.js"),
                    List.of(),
                    URI.create("https://meter.example/policy"),
                    List.of());
        }
    }
}
