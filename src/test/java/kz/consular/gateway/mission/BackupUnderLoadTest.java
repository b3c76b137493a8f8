package kz.consular.gateway.mission;

import static kz.consular.gateway.mission.lodging.TestMission.BERLIN;
import static kz.consular.gateway.mission.lodging.TestMission.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.mission.lodging.TestMission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("A backup of a running node: the database first, then the containers")
class BackupUnderLoadTest {
    private static final int OFFICERS = 4;
    private static final int BEFORE = 20;

    @TempDir
    Path folder;

    @Test
    void holds_the_container_of_each_case_that_it_holds() throws Exception {
        try (var mission = new TestMission(folder);
                var officers = Executors.newFixedThreadPool(OFFICERS)) {
            var intake = mission.intake();
            var lodged = new CountDownLatch(BEFORE);
            var goOn = new AtomicBoolean(true);
            for (var i = 0; i < OFFICERS; i++) {
                officers.submit(() -> {
                    while (goOn.get()) {
                        intake.lodge(BERLIN, submission(UUID.randomUUID().toString(), Applications.family()));
                        lodged.countDown();
                    }
                });
            }
            try {
                lodged.await();
                backUp(mission);
            } finally {
                goOn.set(false);
            }
        }
        var digests = digests();
        assertThat(digests).hasSizeGreaterThanOrEqualTo(BEFORE);
        assertThat(digests)
                .allSatisfy(digest -> assertThat(folder.resolve("backup")
                                .resolve(digest.substring(0, 2))
                                .resolve(digest + ".asice"))
                        .isRegularFile());
    }

    private void backUp(TestMission mission) throws IOException {
        mission.depot
                .jdbc()
                .sql("VACUUM INTO '" + folder.resolve("backup.db") + "'")
                .update();
        copy(folder.resolve("data/containers"), folder.resolve("backup"));
    }

    /** As an administrator's program does, which goes on where an unfinished file is gone meanwhile. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".asice")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException && !file.toString().endsWith(".asice")) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** What a restored database refers to. */
    private List<String> digests() {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("backup.db")))
                .sql("SELECT dossier_digest FROM mission_case")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
