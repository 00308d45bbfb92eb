package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors a little below what is reached, so that a step backwards shows. */
class RelatedEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void whole_articles_about_one_event_find_one_another() throws IOException {
        var report = evaluate(Collection.part("related/news-event-clusters.jsonl.gz", folder));
        assertThat(report.stories()).isGreaterThan(50);
        assertThat(report.ndcg5()).isGreaterThan(0.980);
    }

    @Test
    void headlines_and_standfirsts_alone_are_enough() throws IOException {
        var titles = Collection.part("related/news-event-clusters.jsonl.gz", folder, line -> line.without("text"));
        assertThat(evaluate(titles).ndcg5()).isGreaterThan(0.965);
    }

    @Test
    void two_events_of_one_kind_are_told_apart() throws IOException {
        assertThat(evaluate(Collection.part("related/ecbplus-events.jsonl.gz", folder))
                        .ndcg5())
                .isGreaterThan(0.95);
    }

    @Test
    void a_collection_nobody_looked_at_while_weights_were_chosen_fares_as_well() throws IOException {
        assertThat(evaluate(Collection.part("related/news-5w1h-gold.jsonl.gz", folder))
                        .ndcg5())
                .isGreaterThan(0.96);
    }

    @Test
    void broken_lines_are_named_and_skipped() throws IOException {
        var file = Files.writeString(folder.resolve("broken.jsonl"), """
                {"id": "1", "event": 7, "title": "Flood in Millbrook", "text": "The Lenn rose."}
                {"id": "2", "event": 7, "title": "Millbrook flood: bridge closed"
                {"event": 7, "title": "No number"}

                {"id": "2", "event": 7, "title": "Millbrook flood: bridge closed", "date": "soon"}
                {"id": "2", "event": 7, "title": "The same again"}
                {"id": "3", "event": 8}
                """);
        var report = evaluate(file);
        assertThat(report.stories()).isEqualTo(2);
        assertThat(report.ndcg5()).isCloseTo(1, within(1e-9));
        assertThat(report.skipped()).hasSize(4);
        assertThat(report.skipped().get(0)).startsWith("Line 2 is not JSON: ");
        assertThat(report.skipped().subList(1, 4))
                .containsExactly(
                        "Line 3 has no “id”.", "Line 6 has an “id” that an earlier line has.", "Line 7 has no words.");
    }

    @Test
    void an_empty_file_has_nothing_to_judge() throws IOException {
        var report = evaluate(Files.writeString(folder.resolve("empty.jsonl"), ""));
        assertThat(report.asked()).isZero();
        assertThat(report.ndcg5()).isZero();
    }

    private static RelatedEvaluation.Report evaluate(Path file) throws IOException {
        return RelatedEvaluation.of(file);
    }
}
