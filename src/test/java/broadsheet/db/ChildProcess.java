package broadsheet.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another Java process with the same classes, for what can only be shown with two. */
public final class ChildProcess {
    private ChildProcess() {}

    public static Process start(Class<?> main, String argument) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        argument))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
