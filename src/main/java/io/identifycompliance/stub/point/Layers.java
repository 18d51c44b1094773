package io.identifycompliance.stub.point;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.stub.http.Answer;
import io.identifycompliance.stub.http.Call;
import io.identifycompliance.stub.policy.Attributes;
import io.identifycompliance.stub.policy.Change;
import io.identifycompliance.stub.policy.Decision;
import io.identifycompliance.stub.policy.Outcome;
import io.identifycompliance.stub.policy.Payload;
import io.identifycompliance.stub.policy.Profile;
import io.identifycompliance.stub.policy.ProfileView;
import io.identifycompliance.stub.policy.Ruling;
import io.identifycompliance.stub.store.Processing;
import io.identifycompliance.stub.store.ProfileStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Layers that differ at one point, each made of one function. The function gets what lies below first, and may ask it
 * what is right.
 */
public final class Layers {
    private Layers() {}

    /** A layer that differs at {@link Points#answer}. */
    public static UnaryOperator<Points> answering(Ways.Answering other) {
        return right -> new Layer(right) {
            @Override
            public Answer answer(Call call, Function<Call, Answer> rest) {
                return other.answer(below, call, rest);
            }
        };
    }

    /** A layer that differs at {@link Points#decode}. */
    public static UnaryOperator<Points> decoding(Ways.Decoding other) {
        return right -> new Layer(right) {
            @Override
            public Optional<Payload> decode(Call call) {
                return other.decode(below, call);
            }
        };
    }

    /** A layer that differs at {@link Points#read}. */
    public static UnaryOperator<Points> reading(Ways.Reading other) {
        return right -> new Layer(right) {
            @Override
            public Attributes read(Payload payload) {
                return other.read(below, payload);
            }
        };
    }

    /** A layer that differs at {@link Points#knows}. */
    public static UnaryOperator<Points> knowing(Ways.Knowing other) {
        return right -> new Layer(right) {
            @Override
            public boolean knows(Payload payload, String publicKey) {
                return other.knows(below, payload, publicKey);
            }
        };
    }

    /** A layer that differs at {@link Points#said}. */
    public static UnaryOperator<Points> saying(Ways.Saying other) {
        return right -> new Layer(right) {
            @Override
            public Answer said(Answer always, Attributes sent, Supplier<Decision> preview) {
                return other.said(below, always, sent, preview);
            }
        };
    }

    /** A layer that differs at {@link Points#accept}. */
    public static UnaryOperator<Points> accepting(Ways.Accepting other) {
        return right -> new Layer(right) {
            @Override
            public void accept(Attributes sent, Runnable process, Processing processing) {
                other.accept(below, sent, process, processing);
            }
        };
    }

    /** A layer that differs at {@link Points#holders}. */
    public static UnaryOperator<Points> matching(Ways.Matching other) {
        return right -> new Layer(right) {
            @Override
            public Map<Identifier, Profile> holders(Attributes sent, ProfileView profiles) {
                return other.holders(below, sent, profiles);
            }
        };
    }

    /** A layer that differs at {@link Points#decide}. */
    public static UnaryOperator<Points> deciding(Ways.Deciding other) {
        return right -> new Layer(right) {
            @Override
            public Decision decide(Attributes sent, Map<Identifier, Profile> holders) {
                return other.decide(below, sent, holders);
            }
        };
    }

    /** A layer that differs at {@link Points#outcome}. */
    public static UnaryOperator<Points> writing(Ways.Writing other) {
        return right -> new Layer(right) {
            @Override
            public Outcome outcome(Decision decision, Profile fresh, ProfileView profiles) {
                return other.outcome(below, decision, fresh, profiles);
            }
        };
    }

    /** A layer that differs at {@link Points#key}. */
    public static UnaryOperator<Points> keying(Ways.Keying other) {
        return right -> new Layer(right) {
            @Override
            public String key(Identifier identifier, String value) {
                return other.key(below, identifier, value);
            }
        };
    }

    /** A layer that differs at {@link Points#newId}. */
    public static UnaryOperator<Points> naming(Ways.Naming other) {
        return right -> new Layer(right) {
            @Override
            public String newId(Instant now) {
                return other.newId(below, now);
            }
        };
    }

    /** A layer that differs at {@link Points#save}. */
    public static UnaryOperator<Points> saving(Ways.Saving other) {
        return right -> new Layer(right) {
            @Override
            public void save(ProfileStore store, Outcome outcome) {
                other.save(below, store, outcome);
            }
        };
    }

    /** A layer that differs at {@link Points#keys}. */
    public static UnaryOperator<Points> takingKeys(Ways.KeyTaking other) {
        return right -> new Layer(right) {
            @Override
            public List<String> keys(Call call) {
                return other.keys(below, call);
            }
        };
    }

    /** A layer that differs at {@link Points#admits}. */
    public static UnaryOperator<Points> admitting(Ways.Admitting other) {
        return right -> new Layer(right) {
            @Override
            public boolean admits(Call call, List<String> given, String privateKey) {
                return other.admits(below, call, given, privateKey);
            }
        };
    }

    /** A layer that differs at {@link Points#find}. */
    public static UnaryOperator<Points> finding(Ways.Finding other) {
        return right -> new Layer(right) {
            @Override
            public Optional<Profile> find(Identifier identifier, String value, ProfileView profiles) {
                return other.find(below, identifier, value, profiles);
            }
        };
    }

    /** A layer that differs at {@link Points#get}. */
    public static UnaryOperator<Points> getting(Ways.Getting other) {
        return right -> new Layer(right) {
            @Override
            public Optional<Profile> get(String id, ProfileView profiles) {
                return other.get(below, id, profiles);
            }
        };
    }

    /** A layer that differs at {@link Points#asked}. */
    public static UnaryOperator<Points> asking(Ways.Asking other) {
        return right -> new Layer(right) {
            @Override
            public Change asked(Call call) {
                return other.asked(below, call);
            }
        };
    }

    /** A layer that differs at {@link Points#change}. */
    public static UnaryOperator<Points> changing(Ways.Changing other) {
        return right -> new Layer(right) {
            @Override
            public Ruling change(Profile profile, Change change, ProfileView profiles) {
                return other.change(below, profile, change, profiles);
            }
        };
    }

    /** A layer that shows profiles in another way on both wires; the function gets the person or the attributes. */
    public static UnaryOperator<Points> showing(UnaryOperator<ObjectNode> person, UnaryOperator<ObjectNode> resource) {
        return right -> new Layer(right) {
            @Override
            public ObjectNode person(Profile profile) {
                return person.apply(below.person(profile));
            }

            @Override
            public ObjectNode resource(Profile profile) {
                return resource.apply(below.resource(profile));
            }
        };
    }

    /** A layer without the lock: what was read may have changed before it is written. */
    public static UnaryOperator<Points> unlocked() {
        return right -> new Layer(right) {
            @Override
            public <T> T atomically(Lock lock, Supplier<T> work) {
                return work.get();
            }
        };
    }

    /** A layer with something of its own to remember, anew for each reference. */
    public static <S> UnaryOperator<Points> remembering(Supplier<S> memory, Function<S, UnaryOperator<Points>> layer) {
        return right -> layer.apply(memory.get()).apply(right);
    }

    /** Several layers as one. */
    @SafeVarargs
    public static UnaryOperator<Points> together(UnaryOperator<Points>... layers) {
        return right -> {
            Points points = right;
            for (UnaryOperator<Points> layer : layers) {
                points = layer.apply(points);
            }
            return points;
        };
    }
}
