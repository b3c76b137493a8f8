package kz.consular.gateway.fault;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that do harm to one split country, one after the other; after each all must be well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnSplitCountry {
    @AutoClose
    SplitCountry country;

    Everyday everyday;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        country = SplitCountry.start(folder);
        everyday = new Everyday(country, folder.resolve("papers"));
    }

    @AfterEach
    void nothing_is_lost_doubled_or_half() throws Exception {
        everyday.assertAllIsWell();
    }
}
