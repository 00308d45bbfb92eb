package broadsheet.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Another Java process with the same classes, for what can only be shown with two. */
public final class ChildProcess {
    private ChildProcess() {}

    public static Process start(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        main.getName()),
                                Stream.of(arguments))
                        .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
