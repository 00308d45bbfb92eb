package broadsheet;

import java.util.stream.Stream;

/**
 * The databases every room is tested on:
 *
 * <pre>{@code
 * @ParameterizedClass
 * @MethodSource("broadsheet.Databases#both")
 * class StoriesTest {
 *     private final Database database;
 *     StoriesTest(TestDatabase kind) { database = kind.open(); }
 *     @AfterEach void close() { database.close(); }
 * }</pre>
 */
public final class Databases {
    private Databases() {}

    public static Stream<TestDatabase> both() {
        return Stream.of(TestDatabase.values());
    }
}
