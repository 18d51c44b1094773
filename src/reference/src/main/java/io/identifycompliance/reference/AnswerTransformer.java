package io.identifycompliance.reference;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.function.Function;

/**
 * Has references answer every request of a WireMock server.
 */
final class AnswerTransformer implements ResponseDefinitionTransformerV2 {
    private final Function<ServerRequest, ServerResponse> answers;

    AnswerTransformer(Function<ServerRequest, ServerResponse> answers) {
        this.answers = answers;
    }

    @Override
    public String getName() {
        return "identify-reference";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return WireMockMessages.response(answers.apply(WireMockMessages.request(event.getRequest())));
    }
}
