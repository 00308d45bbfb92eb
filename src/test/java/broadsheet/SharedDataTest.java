package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharedDataTest {
    @Test
    void an_archive_gives_its_files_by_name() {
        var files = SharedData.archive("html-safety/html5lib-tests.tar.gz", name -> name.endsWith(".dat"));
        assertThat(files).hasSizeGreaterThan(30).containsKey("html5lib-tests/tree-construction/adoption01.dat");
        assertThat(new String(files.get("html5lib-tests/tree-construction/adoption01.dat"), StandardCharsets.UTF_8))
                .startsWith("#data\n");
    }

    @Test
    void a_file_of_json_lines_gives_every_line() {
        assertThat(SharedData.lines("html-safety/naughty-strings.jsonl.gz")).hasSize(515);
    }
}
