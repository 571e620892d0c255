package org.coproductionhub.benchmarks.targets;

/** The registration of an organisation over HTTP. */
final class Registering {

    static final String PATH = "/v1/organisations";

    private Registering() {}

    static String body(String name) {
        return """
                {"side":"COMMUNITY","name":"%s","description":"Meets on Thursdays to cook, talk and plan what the \
                neighbourhood needs.","kind":"COMMUNITY_GROUP","coalface":true,\
                "focusAreas":["HEALTH","EMPOWERMENT"],"languages":["en"]}""".formatted(name);
    }
}
