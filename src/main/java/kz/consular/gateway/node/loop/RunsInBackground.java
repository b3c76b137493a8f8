package kz.consular.gateway.node.loop;

import org.springframework.context.SmartLifecycle;

/** A component whose {@link BackgroundLoop} runs from the start of the node to its stop. */
public interface RunsInBackground extends SmartLifecycle {

    /** The phase of senders and listeners: they start after the broker and before the web server, and stop in between. */
    int DELIVERY = SmartLifecycle.DEFAULT_PHASE - 4096;

    /** The phase of components that use the broker: they start after delivery and stop before it. */
    int AFTER_DELIVERY = SmartLifecycle.DEFAULT_PHASE - 2048;

    BackgroundLoop loop();

    @Override
    default void start() {
        loop().start();
    }

    @Override
    default void stop() {
        loop().stop();
    }

    @Override
    default boolean isRunning() {
        return loop().isRunning();
    }
}
