package org.v6ready.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;

class StoreJsonTest {
  static Stream<Class<?>> roots() {
    return Stream.of(TargetFacts.class, TargetResult.class, RunHeader.class, Vantage.class, Assessment.class, Target.class, Service.class);
  }

  @ParameterizedTest
  @MethodSource("roots")
  void everyModelValueComesBackEqual(Class<?> type) {
    for (int seed = 0; seed < 60; seed++) {
      Object value = new Generated(seed).value(type);
      assertThat(StoreJson.read(StoreJson.write(value), type)).as("seed " + seed).isEqualTo(value);
    }
  }

  @Test
  void sealedTypesSayTheirKindAndAddressesAreText() {
    assertThat(StoreJson.write(new Generated(1).value(TargetFacts.Dns.class))).startsWith("{\"kind\":\"dns\"");
    assertThat(StoreJson.write(org.v6ready.model.address.IpAddress.of("::ffff:192.0.2.1"))).isEqualTo("\"::ffff:c000:201\"");
  }

  @Test
  void anOlderFactWithoutANewListIsReadAsEmptyAndANewerFieldIsIgnored() {
    TargetFacts facts =
        StoreJson.read("{\"kind\":\"web\",\"hosts\":[],\"entryTls\":true,\"later\":1}", TargetFacts.class);
    TargetFacts.Web web = (TargetFacts.Web) facts;
    assertThat(web.samples()).isEmpty();
    assertThat(web.resources()).isNull();
  }
}
