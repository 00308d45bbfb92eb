package broadsheet.media;

/** Where the files of pictures are kept for good: what readers get, and what was sent. */
public sealed interface Storage {
    /** In the data folder, {@code media} and {@code originals}. */
    record OnDisk() implements Storage {}

    /**
     * In an object store that speaks S3; what readers ask for is copied into {@code media-copy} in the data folder.
     *
     * @param mostCopied what that copy may weigh, in bytes; what nobody has asked for longest goes first
     */
    record InBucket(BucketAddress bucket, long mostCopied) implements Storage {
        public InBucket {
            if (mostCopied <= 0) throw new IllegalArgumentException("A copy that holds nothing is none.");
        }
    }
}
