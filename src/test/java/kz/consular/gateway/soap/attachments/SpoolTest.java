package kz.consular.gateway.soap.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.Semaphore;
import kz.consular.gateway.delivery.TestDepot;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Small attachments are kept in the heap while its share lasts, others on disk")
class SpoolTest {
    private static final int HEAP = 2 * Spool.SMALL;

    @TempDir
    Path data;

    private final Semaphore heap = new Semaphore(HEAP);

    @AutoClose
    private TestDepot depot;

    private Path folder;
    private Spool spool;

    @BeforeEach
    void open() {
        depot = TestDepot.in(data, Clock.systemUTC());
        folder = data.resolve("message");
        var disk = depot.containers().disk();
        spool = new Spool(folder, new SpoolSpace(disk, disk, -1), heap);
    }

    @Test
    void a_small_one_leaves_no_file_and_takes_its_length_of_the_heap() throws IOException {
        var content = content(1000);

        var attached = spool.take(new ByteArrayInputStream(content));

        assertThat(attached.size()).isEqualTo(1000);
        assertThat(attached.content().getInputStream()).hasBinaryContent(content);
        assertThat(folder).doesNotExist();
        assertThat(heap.availablePermits()).isEqualTo(HEAP - 1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, ChunkedBytes.CHUNK - 1, ChunkedBytes.CHUNK, ChunkedBytes.CHUNK + 1, Spool.SMALL - 1})
    void a_small_one_can_be_read_more_than_once(int length) throws IOException {
        var attached = spool.take(new NotToBeClosed(content(length)));

        assertThat(attached.size()).isEqualTo(length);
        for (var i = 0; i < 2; i++) {
            assertThat(attached.content().getInputStream()).hasBinaryContent(content(length));
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void one_of_the_limit_or_more_goes_to_disk() throws IOException {
        for (var length : new int[] {Spool.SMALL, Spool.SMALL + 1, 3 * Spool.SMALL}) {
            var content = content(length);

            var attached = spool.take(new NotToBeClosed(content));

            assertThat(attached.size()).isEqualTo(length);
            assertThat(attached.content().getInputStream()).hasBinaryContent(content);
        }
        assertThat(heap.availablePermits()).isEqualTo(HEAP);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("3"));
    }

    @Test
    void a_small_one_goes_to_disk_when_the_share_of_the_heap_is_used_up() throws IOException {
        heap.acquireUninterruptibly(Spool.SMALL + 1);

        var attached = spool.take(new ByteArrayInputStream(content(1000)));

        assertThat(attached.content().getInputStream()).hasBinaryContent(content(1000));
        assertThat(folder.resolve("1")).exists();
    }

    @Test
    void closing_releases_the_heap_and_deletes_the_files() throws IOException {
        spool.take(new ByteArrayInputStream(content(1000)));
        spool.take(new ByteArrayInputStream(content(Spool.SMALL)));

        spool.close();

        assertThat(heap.availablePermits()).isEqualTo(HEAP);
        assertThat(folder).doesNotExist();
    }

    @Test
    void closing_releases_the_heap_after_a_broken_connection() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("hung up");
            }
        };
        assertThatThrownBy(() -> spool.take(broken)).isInstanceOf(EOFException.class);

        spool.close();

        assertThat(heap.availablePermits()).isEqualTo(HEAP);
        assertThat(Files.exists(folder)).isFalse();
    }

    /** A reader of a part must not close it: the reader of the message goes on from there. */
    private static final class NotToBeClosed extends ByteArrayInputStream {
        NotToBeClosed(byte[] content) {
            super(content);
        }

        @Override
        public void close() throws IOException {
            throw new IOException("closed");
        }
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}
