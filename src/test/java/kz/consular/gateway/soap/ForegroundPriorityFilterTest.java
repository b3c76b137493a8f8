package kz.consular.gateway.soap;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import kz.consular.gateway.node.loop.ForegroundPriority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("A call of an officer")
@Timeout(60)
class ForegroundPriorityFilterTest {
    private final ForegroundPriority priority = new ForegroundPriority(Duration.ofHours(1));
    private final ForegroundPriorityFilter filter = new ForegroundPriorityFilter(priority);

    @Test
    void goes_before_delivery_until_it_is_answered() throws ServletException, IOException, InterruptedException {
        var deliveries = new ArrayList<Thread>();

        call((_, _) -> {
            var delivery = Thread.startVirtualThread(priority::giveWay);
            deliveries.add(delivery);
            await().until(() -> delivery.getState() == Thread.State.TIMED_WAITING);
        });

        deliveries.getFirst().join();
    }

    @Test
    void no_longer_delays_background_work_after_it_has_failed() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> call((_, _) -> {
                    throw new IOException("on purpose");
                }));

        priority.giveWay();
    }

    private void call(FilterChain chain) throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
    }
}
