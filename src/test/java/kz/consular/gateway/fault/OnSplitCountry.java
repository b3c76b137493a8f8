package kz.consular.gateway.fault;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that cause faults in the same split country. After each test every promise must be kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnSplitCountry {
    @AutoClose
    SplitCountry country;

    Workload workload;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        country = SplitCountry.start(folder);
        workload = new Workload(country, folder.resolve("papers"));
    }

    @AfterEach
    void nothing_is_lost_doubled_or_half() throws Exception {
        workload.assertAllIsWell();
    }
}
