package kz.consular.gateway.node.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

@DisplayName("Beside a node at work a command")
class NothingStartsTest {

    @Test
    @DisplayName("does not even make what works by itself")
    void makesNothing() {
        var made = new ArrayList<Worker>();
        try (var context = new GenericApplicationContext()) {
            context.registerBean(
                    AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME,
                    LifecycleProcessor.class,
                    NothingStarts::new);
            context.registerBean(Worker.class, () -> new Worker(made), bean -> bean.setLazyInit(true));
            context.refresh();
        }
        assertThat(made).isEmpty();
    }

    /** Spring makes and starts it at the refresh, lazy or not. */
    private static final class Worker implements SmartLifecycle {
        Worker(List<Worker> made) {
            made.add(this);
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return true;
        }
    }
}
