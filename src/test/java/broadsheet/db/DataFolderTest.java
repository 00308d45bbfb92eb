package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import broadsheet.db.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_is_made_where_there_is_none() {
        try (var data = DataFolder.open(folder.resolve("deep/data"))) {
            assertThat(data.path()).isDirectory();
        }
    }

    @Test
    void a_second_process_is_refused_with_the_name_of_the_folder_until_the_first_is_gone() throws Exception {
        var child = ChildProcess.start(Holder.class, folder.toString());
        assertThat(child.inputReader().readLine()).isEqualTo("held");

        refused(() -> DataFolder.open(folder), Kind.IN_USE, "Another Broadsheet is using the data folder " + folder);
        child.destroyForcibly().waitFor();
        DataFolder.open(folder).close();
    }

    @Test
    void a_refusal_does_not_loosen_the_first_ones_hold() throws Exception {
        try (var data = DataFolder.open(folder)) {
            refused(() -> DataFolder.open(folder), Kind.IN_USE, "Another Broadsheet");
            refused(() -> DataFolder.open(folder.resolve("../" + data.path().getFileName())), Kind.IN_USE, "Another");
            var child = ChildProcess.start(Holder.class, folder.toString());

            assertThat(child.inputReader().readLine()).startsWith("Another Broadsheet is using the data folder");
            assertThat(child.waitFor()).isOne();
        }
        DataFolder.open(folder).close();
    }

    @Test
    void a_file_is_not_a_folder() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        refused(() -> DataFolder.open(file), Kind.UNREACHABLE, "is a file");
        refused(() -> DataFolder.open(file.resolve("below")), Kind.UNREACHABLE, "is a file, or lies below one");
    }

    @Test
    void a_folder_that_cannot_be_written_says_so() {
        // As root, permissions bar nothing; the kernel's own file system takes no folder from anyone.
        var kernels = Path.of("/sys/kernel");
        assumeThat(kernels).isDirectory();

        refused(() -> DataFolder.open(kernels.resolve("broadsheet")), Kind.READ_ONLY, "cannot be written");
    }

    private static void refused(ThrowingCallable work, Kind kind, String because) {
        assertThatThrownBy(work)
                .hasMessageContaining(because)
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }

    /** Takes the folder, says so, and keeps it until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (var data = DataFolder.open(Path.of(arguments[0]))) {
                System.out.println("held");
                Thread.currentThread().join();
                System.out.println(data);
            } catch (DatabaseTrouble e) {
                System.out.println(e.getMessage());
                System.exit(1);
            }
        }
    }
}
