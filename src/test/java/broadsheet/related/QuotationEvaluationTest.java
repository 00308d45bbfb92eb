package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors a little below what is reached, so that a step backwards shows. */
class QuotationEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void a_hundred_quotations_checked_by_hand_are_found_with_their_speakers() throws IOException {
        var report = QuotationEvaluation.of(SharedData.path("related/news-5w1h-gold.jsonl.gz"));
        assertThat(report.checked()).isEqualTo(100);
        assertThat(report.precision()).isGreaterThan(0.86);
        assertThat(report.recall()).isGreaterThan(0.84);
        assertThat(report.precisionOfMarks()).isGreaterThan(0.95);
        assertThat(report.recallOfMarks()).isGreaterThan(0.95);
    }

    @Test
    void the_sample_is_a_hundred_places_and_no_words() throws IOException {
        var quotations = CheckedStory.sample().stream()
                .flatMap(story -> story.quotations().stream())
                .toList();
        assertThat(quotations).hasSize(100);
    }

    @Test
    void a_file_without_the_checked_stories_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("other.jsonl"), """
                {"id": "1", "event": "flood", "title": "The Lenn floods Fishgate", "text": "“It rained,” said Ann Lee."}
                """);
        assertThatThrownBy(() -> QuotationEvaluation.of(file)).hasMessage("none of its stories was checked by hand");
    }
}
