package kz.consular.gateway.delivery;

import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** A file system of which a test says how much of it is free. */
public final class Volume extends FileStore {
    private final long size;
    private long free;

    /** @param size in bytes, all of them free */
    public Volume(long size) {
        this.size = size;
        this.free = size;
    }

    public void free(long bytes) {
        free = bytes;
    }

    @Override
    public String name() {
        return "volume";
    }

    @Override
    public String type() {
        return "volume";
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() {
        return size;
    }

    @Override
    public long getUsableSpace() {
        return free;
    }

    @Override
    public long getUnallocatedSpace() {
        return free;
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return false;
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        throw new UnsupportedOperationException("A volume has no views");
    }

    @Override
    public Object getAttribute(String attribute) {
        throw new UnsupportedOperationException("A volume has no attribute " + attribute);
    }
}
