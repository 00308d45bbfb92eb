package broadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The files a command was given: each as named, and the pages inside each folder that was named. */
final class PageFiles {
    /** A run over fewer is over before a bar would be read. */
    private static final int WORTH_A_BAR = 50;

    private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml", "txt");

    private PageFiles() {}

    /**
     * Lists them.
     *
     * @param trouble told in a sentence of every name that leads to nothing
     */
    static List<Path> of(List<Path> named, Consumer<String> trouble) {
        var files = new ArrayList<Path>();
        for (var name : named) {
            if (!Files.isDirectory(name)) {
                files.add(name);
                continue;
            }
            try (var inside = Files.walk(name)) {
                var pages = inside.filter(PageFiles::isPage).sorted().toList();
                if (pages.isEmpty()) trouble.accept(name + ": there are no pages (.html, .txt) in this folder.");
                files.addAll(pages);
            } catch (IOException | UncheckedIOException unreadable) {
                trouble.accept(name + ": the folder cannot be read; check that you may open it.");
            }
        }
        return files;
    }

    private static boolean isPage(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
    }

    /** Does the work for each, with a bar on the terminal when it takes long. */
    static void each(List<Path> files, String doing, Consumer<Path> work) {
        if (files.size() < WORTH_A_BAR || System.console() == null) {
            files.forEach(work);
            return;
        }
        var bar = new ProgressBarBuilder()
                .setTaskName(doing)
                .setInitialMax(files.size())
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .build();
        try (bar) {
            for (var file : files) {
                work.accept(file);
                bar.step();
            }
        }
    }
}
