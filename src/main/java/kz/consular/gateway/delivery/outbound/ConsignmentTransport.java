package kz.consular.gateway.delivery.outbound;

import java.io.IOException;
import java.nio.file.Path;

/** The connection of one sending thread to the broker. After a failure the next call makes a new connection. */
public interface ConsignmentTransport extends AutoCloseable {

    /**
     * Connects, unless it is connected.
     *
     * @throws TransferFailed when the broker cannot be reached, with the reason
     */
    void connect() throws TransferFailed;

    /**
     * Returns once the broker has the consignment for good.
     *
     * @param progress called after each mebibyte of a large container
     * @throws TransferFailed when the broker does not have it, or may have it or not; a repetition in the same round is
     *     safe, for the broker drops a duplicate
     */
    void send(Dispatch dispatch, Path container, Progress progress) throws TransferFailed;

    @Override
    void close();

    /** Is called during a transfer, which on a slow connection takes longer than a lease. */
    @FunctionalInterface
    interface Progress {

        /** @throws IOException stops the transfer */
        void madeProgress() throws IOException;
    }
}
