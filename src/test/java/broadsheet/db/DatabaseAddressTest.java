package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    private static final Path DATA = Path.of("data");

    @Test
    void nothing_means_a_file_in_the_data_folder() {
        assertThat(DatabaseAddress.parse(null, DATA)).isEqualTo(new SqliteFile(Path.of("data/broadsheet.db")));
        assertThat(DatabaseAddress.parse(" ", DATA)).isEqualTo(new SqliteFile(Path.of("data/broadsheet.db")));
    }

    @Test
    void a_sqlite_address_names_a_file() {
        assertThat(DatabaseAddress.parse("sqlite:/srv/news.db", DATA))
                .isEqualTo(new SqliteFile(Path.of("/srv/news.db")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://desk:p%40ss+word@db.example:5433/news?sslmode=require",
                "postgres://desk:p%40ss+word@db.example:5433/news?sslmode=require",
                "jdbc:postgresql://db.example:5433/news?user=desk&password=p%40ss+word&sslmode=require"
            })
    void a_postgresql_address_is_read_in_every_common_spelling(String text) {
        assertThat(DatabaseAddress.parse(text, DATA))
                .isEqualTo(
                        new PostgresUrl("jdbc:postgresql://db.example:5433/news?sslmode=require", "desk", "p@ss+word"));
    }

    @Test
    void several_hosts_may_be_named() {
        assertThat(DatabaseAddress.parse("postgresql://desk@one:5432,two:5432/news", DATA))
                .isEqualTo(new PostgresUrl("jdbc:postgresql://one:5432,two:5432/news", "desk", ""));
    }

    @Test
    void a_password_is_never_shown() {
        var address = DatabaseAddress.parse("postgresql://desk:secret@db.example/news?sslmode=require", DATA);

        assertThat(address.toString()).isEqualTo("postgresql://db.example/news as desk");
        assertThat(address.named()).isEqualTo("postgresql://db.example/news");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://desk:secret@db/news",
                "postgresql://desk:secret@db.example",
                "postgresql://desk:sec%ret@db.example/news",
                "sqlite:",
                "sqlite::memory:",
                "news.db"
            })
    void anything_else_is_refused_with_an_example_and_without_the_password(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text, DATA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("address")
                .hasMessageNotContaining("sec");
    }
}
