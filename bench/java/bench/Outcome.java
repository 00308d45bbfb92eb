package bench;

/**
 * What came of some load.
 *
 * @param requests answered
 * @param bytes received; what of an answer a generator counts, it says itself: {@link Load#bytesOf}
 * @param p50 median time to an answer in microseconds
 * @param p99 time in microseconds that 99 of 100 answers did not exceed
 * @param errors connections and answers gone wrong
 */
record Outcome(long requests, double seconds, long bytes, double p50, double p99, long errors) {
    double rate() {
        return requests / seconds;
    }

    double bytesEach() {
        return (double) bytes / requests;
    }
}
