package org.v6ready.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Reads an absent list or map of a record as empty unless the component is [Nullable], where null
/// means something of its own.
final class ModelIntrospector extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter && emptyWhenAbsent(parameter)) {
      return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    }
    return super.findSetterInfo(config, annotated);
  }

  private static boolean emptyWhenAbsent(AnnotatedParameter parameter) {
    Class<?> raw = parameter.getRawType();
    Class<?> owner = parameter.getDeclaringClass();
    if (!owner.isRecord() || !(Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw))) {
      return false;
    }
    RecordComponent[] components = owner.getRecordComponents();
    return parameter.getIndex() < components.length
        && !components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
