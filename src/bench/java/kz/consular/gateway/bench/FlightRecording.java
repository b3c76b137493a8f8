package kz.consular.gateway.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.management.MBeanServerConnection;
import jdk.management.jfr.FlightRecorderMXBean;


/** A flight recording of another virtual machine, of nothing but where its Java threads spend processor time (JEP 509). */
final class FlightRecording implements AutoCloseable {
    static final String SAMPLE = "jdk.CPUTimeSample";

    private final FlightRecorderMXBean recorder;
    private final long recording;

    private FlightRecording(FlightRecorderMXBean recorder, long recording) {
        this.recorder = recorder;
        this.recording = recording;
    }

    /**
     * Begins now.
     *
     * @param every a sample of a thread each time it has used up so much of a processor
     */
    static FlightRecording begin(MBeanServerConnection gateway, Duration every) throws IOException {
        var recorder = ManagementFactory.getPlatformMXBean(gateway, FlightRecorderMXBean.class);
        var recording = recorder.newRecording();
        recorder.setRecordingSettings(
                recording, Map.of(SAMPLE + "#enabled", "true", SAMPLE + "#throttle", every.toMillis() + " ms"));
        recorder.startRecording(recording);
        return new FlightRecording(recorder, recording);
    }

    /** Ends it, and has the gateway write what was recorded. */
    void endInto(Path file) throws IOException {
        recorder.stopRecording(recording);
        recorder.copyTo(recording, file.toString());
    }

    @Override
    public void close() throws IOException {
        recorder.closeRecording(recording);
    }
}
