package broadsheet.discussion.judge;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpamEvaluationTest {
    @Test
    void on_a_video_never_seen_few_good_remarks_are_held_and_most_spam_is() throws IOException {
        var report = SpamEvaluation.of(SharedData.path("comments/youtube-spam.jsonl.gz"), Optional.empty());
        assertThat(report.skipped()).isEmpty();
        assertThat(report.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.goodShare()).as("good ones held: " + row).isLessThanOrEqualTo(0.03);
            assertThat(row.recall()).as("spam held: " + row).isGreaterThanOrEqualTo(0.85);
        });
    }

    @Test
    void a_broken_line_is_named_and_the_rest_is_judged(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("remarks.jsonl"), """
                {"text":"Subscribe to my channel!","spam":1,"group":"a"}
                {"text":"torn
                {"spam":1}
                {"text":"Who pays for the bridge?","spam":0,"group":"b"}
                """);
        var report = SpamEvaluation.of(file, Optional.empty());
        assertThat(report.total().good()).isEqualTo(1);
        assertThat(report.total().spam()).isEqualTo(1);
        assertThat(report.skipped()).hasSize(2);
        assertThat(report.skipped().get(0)).startsWith("Line 2 is not JSON");
        assertThat(report.skipped().get(1)).isEqualTo("Line 3 has no “text”.");
    }
}
