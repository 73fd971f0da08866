package org.vfsruntime.ros.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vfsruntime.ros.link.LinkHarness;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.messages.std_srvs.TriggerRequest;
import org.vfsruntime.ros.messages.std_srvs.TriggerResponse;
import org.vfsruntime.ros.messages.std_srvs.TriggerService;

/** A robot's own stop must be called when there is no master any more. */
class KnownServiceTest extends LinkHarness {
    @Override
    protected RosLink open(NodeSettings settings) throws IOException {
        return RosClient.open(settings);
    }

    @Test
    void aServiceThatWasFoundOnceIsCalledWithoutAMaster() throws Exception {
        node("/robot").serve("/stop", TriggerService.TYPE, request -> new TriggerResponse(true, "held"));
        RosLink planner = node("/planner");
        ServiceClient<TriggerRequest, TriggerResponse> found = planner.serviceClient("/stop", TriggerService.TYPE);
        ServiceClient<TriggerRequest, TriggerResponse> never = planner.serviceClient("/stop", TriggerService.TYPE);
        assertThat(found.awaitService(LONG)).isTrue();
        stopMaster();
        assertThat(found.call(TriggerRequest.zero(), LONG).answered()).contains(new TriggerResponse(true, "held"));
        assertThat(never.call(TriggerRequest.zero(), LONG)).isInstanceOf(ServiceReply.Unavailable.class);
    }
}
