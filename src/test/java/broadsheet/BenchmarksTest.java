package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks stand outside the build, so nothing else would say that they no longer fit the house. */
final class BenchmarksTest {
    private static final Path SOURCES = Path.of("bench", "java");

    @Test
    void every_benchmark_still_compiles_against_the_house(@TempDir Path classes) throws IOException {
        var said = new StringWriter();
        var options = List.of("-Xlint:all,-processing,-classfile,-path", "-Werror", "-proc:none", "-d", "" + classes);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(SOURCES)) {
            var java = sources.filter(file -> file.toString().endsWith(".java")).toList();
            var compiled = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }
}
