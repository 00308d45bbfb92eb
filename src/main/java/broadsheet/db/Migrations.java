package broadsheet.db;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Numbered SQL files, run once each. Flyway takes longer to wake up than the rest of the start together, so one query
 * first compares what ran here with what this program carries; mostly they are the same.
 */
final class Migrations {
    private static final String FOLDER = "migrations/";
    private static final Pattern FILE = Pattern.compile("V(?<number>\\d+)__\\w+\\.sql");

    private final ChangeLog log;
    private final Diagnosis diagnosis;

    Migrations(ChangeLog log, Diagnosis diagnosis) {
        this.log = log;
        this.diagnosis = diagnosis;
    }

    /** Runs what is missing; a database of a newer Broadsheet is refused untouched. */
    void bringUpToDate(Connection connection, DataSource source) throws SQLException {
        var carried = carried();
        var applied = applied(connection);
        if (!carried.containsAll(applied)) {
            throw diagnosis.trouble(
                    DatabaseTrouble.Kind.NEWER, "was written by a newer Broadsheet; start that one.", null);
        }
        if (!carried.equals(applied)) {
            run(source);
        }
    }

    private void run(DataSource source) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations(folders(log).map(folder -> "classpath:" + folder).toArray(String[]::new))
                    // Rooms are numbered as they are planned and land as they are ready.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw diagnosis.of(e);
        }
    }

    private static Stream<String> folders(ChangeLog log) {
        return Stream.of(FOLDER + "common", FOLDER + log.folder());
    }

    private Set<Integer> applied(Connection connection) throws SQLException {
        var numbers = new HashSet<Integer>();
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(log.historyExists())) {
                row.next();
                if (row.getInt(1) == 0) {
                    return numbers;
                }
            }
            try (var rows = statement.executeQuery(
                    "select version from flyway_schema_history where success and version is not null")) {
                while (rows.next()) {
                    numbers.add(Integer.valueOf(rows.getString(1)));
                }
            }
        }
        return numbers;
    }

    private Set<Integer> carried() {
        return numbers(Program.PATHS, log);
    }

    /** Reads which files this program carries, which takes a moment with a large jar. */
    static void wake() {
        Objects.requireNonNull(Program.PATHS);
    }

    // Listed rather than written down, so that no list can fall behind the files.
    private static final class Program {
        static final List<String> PATHS = paths();

        private static List<String> paths() {
            try {
                var home =
                        Migrations.class.getProtectionDomain().getCodeSource().getLocation();
                return Migrations.paths(Path.of(home.toURI()));
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("Broadsheet cannot read its own program file.", e);
            }
        }
    }

    /** The numbers of the migrations in a jar or a folder of classes. */
    static Set<Integer> carriedIn(Path home, ChangeLog log) throws IOException {
        return numbers(paths(home), log);
    }

    private static List<String> paths(Path home) throws IOException {
        return Files.isDirectory(home) ? inFolder(home) : inJar(home);
    }

    private static Set<Integer> numbers(List<String> paths, ChangeLog log) {
        return folders(log)
                .flatMap(folder -> paths.stream()
                        .filter(path -> path.startsWith(folder + "/"))
                        .map(path -> FILE.matcher(path.substring(folder.length() + 1))))
                .filter(Matcher::matches)
                .map(name -> Integer.valueOf(name.group("number")))
                .collect(Collectors.toSet());
    }

    private static List<String> inFolder(Path home) throws IOException {
        try (var paths = Files.walk(home.resolve(FOLDER))) {
            return paths.map(path -> home.relativize(path).toString().replace(File.separatorChar, '/'))
                    .toList();
        }
    }

    private static List<String> inJar(Path home) throws IOException {
        try (var jar = new JarFile(home.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER))
                    .toList();
        }
    }
}
