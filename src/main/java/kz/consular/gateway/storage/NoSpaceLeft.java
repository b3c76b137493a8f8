package kz.consular.gateway.storage;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** The disk is too full to take more over. Nothing that was accepted is at risk; what is refused now may come again. */
public final class NoSpaceLeft extends RuntimeException {
    private final long wanted;
    private final long free;
    private final long reserve;

    NoSpaceLeft(Path folder, long wanted, long free, DataSize reserve) {
        super("No room for " + wanted + " more bytes in " + folder + ": " + free + " bytes are free and "
                + reserve.toBytes() + " stay in reserve. Free space on that disk, move gateway.data to a larger one, or"
                + " lower gateway.storage.reserve.");
        this.wanted = wanted;
        this.free = free;
        this.reserve = reserve.toBytes();
    }

    /** In bytes: what was asked for. */
    public long wanted() {
        return wanted;
    }

    /** Bytes that are neither written nor claimed. */
    public long free() {
        return free;
    }

    /** In bytes: what stays free so that what was accepted can be delivered. */
    public long reserve() {
        return reserve;
    }
}
