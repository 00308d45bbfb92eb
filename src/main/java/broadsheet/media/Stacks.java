package broadsheet.media;

import java.nio.file.Path;
import java.time.InstantSource;

/** The place where the files of pictures lie, opened: what readers get, and what was sent. */
public final class Stacks implements AutoCloseable {
    private final PictureFiles files;
    private final Originals originals;
    private final Runnable end;

    private Stacks(PictureFiles files, Originals originals, Runnable end) {
        this.files = files;
        this.originals = originals;
        this.end = end;
    }

    /**
     * @param data the data folder
     * @param reserve asked for what is nowhere else
     */
    public static Stacks open(Storage storage, Path data, PictureFiles.Reserve reserve, InstantSource clock) {
        return switch (storage) {
            case Storage.OnDisk() ->
                new Stacks(
                        new PictureFiles(data.resolve("media"), reserve),
                        new Originals(data.resolve("originals")),
                        () -> {});
            case Storage.InBucket(var address, var most) -> {
                var bucket = new Bucket(address, clock);
                var folder = data.resolve("media-copy");
                var shelf = new Shelf.Store(bucket, new LocalCopy(folder, most, clock), reserve);
                yield new Stacks(new PictureFiles(folder, shelf), new Originals(bucket), bucket::close);
            }
        };
    }

    public PictureFiles files() {
        return files;
    }

    public Originals originals() {
        return originals;
    }

    @Override
    public void close() {
        end.run();
    }
}
