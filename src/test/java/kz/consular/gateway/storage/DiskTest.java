package kz.consular.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.util.Objects;
import kz.consular.gateway.delivery.Volume;
import kz.consular.gateway.node.LogLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayName("Room on a disk is given once, and the reserve is for what was accepted")
class DiskTest {
    @TempDir
    Path folder;

    private long free;
    private long reserve;
    private Disk disk;

    /** Others write to this disk too: what is compared differs by tenths of what is free. */
    @BeforeEach
    void measure() {
        free = folder.toFile().getUsableSpace();
        reserve = free / 2;
        disk = new Disk(folder, DataSize.ofBytes(reserve));
    }

    @Test
    void what_one_has_claimed_another_does_not_get_until_it_is_given_back() {
        try (var first = disk.claim();
                var second = disk.claim()) {
            first.more(tenths(3));
            assertThatExceptionOfType(NoSpaceLeft.class).isThrownBy(() -> second.more(tenths(3)));
            assertThat(second.left()).isZero();

            first.close();
            assertThatNoException().isThrownBy(() -> second.more(tenths(3)));
        }
        assertThatNoException().isThrownBy(() -> disk.requireSpace(tenths(4)));
    }

    @Test
    void what_is_written_counts_by_itself_and_no_longer_as_claimed() {
        var claim = disk.claim();
        claim.more(tenths(3));
        claim.written(tenths(2));

        assertThat(claim.left()).isEqualTo(tenths(1));
        assertThatNoException().isThrownBy(() -> disk.requireSpace(tenths(3)));
    }

    @Test
    void another_folder_of_the_same_file_system_shares_its_claims() {
        try (var claim = disk.claim()) {
            claim.more(tenths(3));

            assertThatExceptionOfType(NoSpaceLeft.class)
                    .isThrownBy(() ->
                            disk.of(Objects.requireNonNull(folder.getParent())).requireSpace(tenths(3)));
        }
    }

    @Test
    void another_file_system_has_room_of_its_own() {
        var other = disk.of(Path.of("/dev/shm"));

        assertThat(other).isNotSameAs(disk);
    }

    @Test
    void what_comes_to_its_end_may_use_the_reserve_but_for_its_last_quarter() {
        assertThatExceptionOfType(NoSpaceLeft.class).isThrownBy(() -> disk.requireSpace(tenths(6)));
        assertThatNoException().isThrownBy(() -> disk.requireSpaceForAccepted(tenths(6)));
        assertThatExceptionOfType(NoSpaceLeft.class).isThrownBy(() -> disk.requireSpaceForAccepted(tenths(9)));
    }

    @Test
    void a_refusal_names_what_is_needed_free_and_in_reserve() {
        assertThatExceptionOfType(NoSpaceLeft.class)
                .isThrownBy(() -> disk.requireSpace(tenths(8)))
                .satisfies(refusal -> {
                    assertThat(refusal.wanted()).isEqualTo(tenths(8));
                    assertThat(refusal.free()).isBetween(tenths(8), tenths(12));
                    assertThat(refusal.reserve()).isEqualTo(reserve);
                });
    }

    @Test
    void it_is_told_once_that_the_disk_is_nearly_full_however_many_are_refused() {
        try (var log = LogLines.of(Disk.class)) {
            for (var i = 0; i < 3; i++) {
                try (var twice = disk.claim()) {
                    twice.more(tenths(3));
                    assertThatExceptionOfType(NoSpaceLeft.class).isThrownBy(() -> twice.more(tenths(3)));
                }
            }

            assertThat(log.all()).singleElement().asString().startsWith("WARN").contains("nothing new is taken in");
        }
    }

    @Test
    void there_is_room_again_only_once_more_than_what_was_refused_would_fit() {
        var volume = new Volume(2_000);
        var small = new Disk(folder, volume, DataSize.ofBytes(800));
        try (var log = LogLines.of(Disk.class)) {
            assertThatExceptionOfType(NoSpaceLeft.class).isThrownBy(() -> small.requireSpace(1_201));

            volume.free(2_001 + 99);
            small.requireSpace(0);
            assertThatExceptionOfType(NoSpaceLeft.class).isThrownBy(() -> small.requireSpace(2_000));
            assertThat(log.all()).singleElement().asString().contains("nothing new is taken in");

            volume.free(2_001 + 100);
            small.requireSpace(0);
            assertThat(log.all())
                    .hasSize(2)
                    .last()
                    .asString()
                    .isEqualTo("INFO There is room again in " + folder + ": 2101 bytes are free");
        }
    }

    private long tenths(int count) {
        return free / 10 * count;
    }
}
