package kz.consular.gateway.signature.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a container to read. */
public sealed interface ContainerBytes {

    /** Opens a channel at the beginning; the caller closes it. */
    SeekableByteChannel open() throws IOException;

    /** In a file, which must not change. */
    record InFile(Path path) implements ContainerBytes {
        @Override
        public SeekableByteChannel open() throws IOException {
            return FileChannel.open(path, StandardOpenOption.READ);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** In memory, which must not change. */
    record OnHeap(ByteBuffer container) implements ContainerBytes {
        @Override
        public SeekableByteChannel open() {
            return new HeapChannel(container);
        }

        @Override
        public String toString() {
            return container.remaining() + " bytes in memory";
        }
    }
}
