package kz.consular.gateway.signature.zip;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel that reads bytes in memory. */
public final class HeapChannel implements SeekableByteChannel {

    private final ByteBuffer content;
    private long position;
    private boolean open = true;

    public HeapChannel(ByteBuffer content) {
        this.content = content.slice();
    }

    @Override
    public int read(ByteBuffer target) {
        if (position >= content.limit()) {
            return -1;
        }
        var count = (int) Math.min(target.remaining(), content.limit() - position);
        target.put(content.slice((int) position, count));
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return content.limit();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
