package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs that a benchmark needs beside Broadsheet, installed from Debian's packages where they are missing and we may. */
final class Tools {
    private static final Map<String, String> PACKAGES = Map.of(
            "nginx",
            "nginx",
            "wrk",
            "wrk",
            "h2load",
            "nghttp2-client",
            "taskset",
            "util-linux",
            "git",
            "git",
            "openssl",
            "openssl",
            "tar",
            "tar",
            "xz",
            "xz-utils",
            "unzip",
            "unzip");

    private Tools() {}

    static void need(Stage stage, String... programs) throws IOException, InterruptedException {
        var missing = new LinkedHashMap<String, String>();
        for (var program : programs) {
            if (find(program).isEmpty()) missing.put(program, PACKAGES.get(program));
        }
        if (missing.isEmpty()) return;
        var sentence = "This benchmark needs %s: install %s (Debian: apt-get install %s)."
                .formatted(
                        String.join(" and ", missing.keySet()),
                        missing.size() == 1 ? "it" : "them",
                        String.join(" ", missing.values()));
        var rights = rights(stage).orElseThrow(() -> new CannotMeasure(sentence));
        System.err.println("Installing " + String.join(", ", missing.values()) + " …");
        install(stage, rights, missing.values().stream().toList());
        for (var program : missing.keySet()) find(program).orElseThrow(() -> new CannotMeasure(sentence));
    }

    /** Where a program lies; Debian keeps servers out of an ordinary user's PATH. */
    static Optional<String> find(String program) {
        return List.of((System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":")).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static void install(Stage stage, List<String> rights, List<String> packages)
            throws IOException, InterruptedException {
        var apt = new ArrayList<>(rights);
        apt.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get"));
        var update = new ArrayList<>(apt);
        update.addAll(List.of("update", "-qq"));
        stage.run(update);
        apt.addAll(List.of("install", "-y", "-qq", "--no-install-recommends"));
        apt.addAll(packages);
        stage.run(apt);
        if (packages.contains("nginx")) {
            System.err.println(
                    "Debian's package may have started an nginx of its own on port 80; it is not the one measured.");
        }
    }

    /** What to put before a command so that it may install; empty when we may not or this is no Debian. */
    private static Optional<List<String>> rights(Stage stage) throws IOException, InterruptedException {
        if (find("apt-get").isEmpty()) return Optional.empty();
        if (stage.run(List.of("id", "-u")).strip().equals("0")) return Optional.of(List.of());
        try {
            stage.run(List.of("sudo", "-n", "true"));
            return Optional.of(List.of("sudo", "-n"));
        } catch (IOException | CannotMeasure notAllowed) {
            return Optional.empty();
        }
    }
}
