package kz.consular.gateway.node.roles;

import org.springframework.context.LifecycleProcessor;

/** Prevents the creation of lifecycle beans in the context of a command. */
final class NothingStarts implements LifecycleProcessor {

    @Override
    public void onRefresh() {
        // Spring's own processor creates and starts every lifecycle bean here, lazy or not.
    }

    @Override
    public void onClose() {
        // Nothing was started.
    }

    @Override
    public void start() {
        throw new UnsupportedOperationException("A command starts nothing");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }

    @Override
    public boolean isRunning() {
        return false;
    }
}
