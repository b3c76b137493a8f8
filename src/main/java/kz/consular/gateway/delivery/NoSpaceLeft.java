package kz.consular.gateway.delivery;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** The disk is too full to take more over. Nothing that was accepted is at risk; what is refused now may come again. */
public final class NoSpaceLeft extends RuntimeException {

    NoSpaceLeft(Path folder, long wanted, long free, DataSize reserve) {
        super("No room for " + wanted + " more bytes in " + folder + ": " + free + " bytes are free and "
                + reserve.toBytes() + " stay in reserve. Free space on that disk, move gateway.data to a larger one, or"
                + " lower gateway.storage.reserve.");
    }
}
