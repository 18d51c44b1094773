package io.identifycompliance.reference.points;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.store.ProcessingQueue;
import io.identifycompliance.reference.store.ProfileStore;
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
    public static UnaryOperator<Points> answering(PointFunctions.Answering other) {
        return right -> new Layer(right) {
            @Override
            public ServerResponse answer(ServerRequest call, Function<ServerRequest, ServerResponse> rest) {
                return other.answer(below, call, rest);
            }
        };
    }

    /** A layer that differs at {@link Points#decode}. */
    public static UnaryOperator<Points> decoding(PointFunctions.Decoding other) {
        return right -> new Layer(right) {
            @Override
            public Optional<IdentifyPayload> decode(ServerRequest call) {
                return other.decode(below, call);
            }
        };
    }

    /** A layer that differs at {@link Points#read}. */
    public static UnaryOperator<Points> reading(PointFunctions.Reading other) {
        return right -> new Layer(right) {
            @Override
            public IdentifyUpdate read(IdentifyPayload payload) {
                return other.read(below, payload);
            }
        };
    }

    /** A layer that differs at {@link Points#knows}. */
    public static UnaryOperator<Points> knowing(PointFunctions.Knowing other) {
        return right -> new Layer(right) {
            @Override
            public boolean knows(IdentifyPayload payload, String publicKey) {
                return other.knows(below, payload, publicKey);
            }
        };
    }

    /** A layer that differs at {@link Points#said}. */
    public static UnaryOperator<Points> saying(PointFunctions.Saying other) {
        return right -> new Layer(right) {
            @Override
            public ServerResponse said(ServerResponse always, IdentifyUpdate sent, Supplier<Decision> preview) {
                return other.said(below, always, sent, preview);
            }
        };
    }

    /** A layer that differs at {@link Points#accept}. */
    public static UnaryOperator<Points> accepting(PointFunctions.Accepting other) {
        return right -> new Layer(right) {
            @Override
            public void accept(IdentifyUpdate sent, Runnable process, ProcessingQueue processing) {
                other.accept(below, sent, process, processing);
            }
        };
    }

    /** A layer that differs at {@link Points#holders}. */
    public static UnaryOperator<Points> matching(PointFunctions.Matching other) {
        return right -> new Layer(right) {
            @Override
            public Map<Identifier, Profile> holders(IdentifyUpdate sent, ProfileView profiles) {
                return other.holders(below, sent, profiles);
            }
        };
    }

    /** A layer that differs at {@link Points#decide}. */
    public static UnaryOperator<Points> deciding(PointFunctions.Deciding other) {
        return right -> new Layer(right) {
            @Override
            public Decision decide(IdentifyUpdate sent, Map<Identifier, Profile> holders) {
                return other.decide(below, sent, holders);
            }
        };
    }

    /** A layer that differs at {@link Points#outcome}. */
    public static UnaryOperator<Points> writing(PointFunctions.Writing other) {
        return right -> new Layer(right) {
            @Override
            public StoreWrite outcome(Decision decision, Profile fresh, ProfileView profiles) {
                return other.outcome(below, decision, fresh, profiles);
            }
        };
    }

    /** A layer that differs at {@link Points#key}. */
    public static UnaryOperator<Points> keying(PointFunctions.Keying other) {
        return right -> new Layer(right) {
            @Override
            public String key(Identifier identifier, String value) {
                return other.key(below, identifier, value);
            }
        };
    }

    /** A layer that differs at {@link Points#newId}. */
    public static UnaryOperator<Points> naming(PointFunctions.Naming other) {
        return right -> new Layer(right) {
            @Override
            public String newId(Instant now) {
                return other.newId(below, now);
            }
        };
    }

    /** A layer that differs at {@link Points#save}. */
    public static UnaryOperator<Points> saving(PointFunctions.Saving other) {
        return right -> new Layer(right) {
            @Override
            public void save(ProfileStore store, StoreWrite outcome) {
                other.save(below, store, outcome);
            }
        };
    }

    /** A layer that differs at {@link Points#keys}. */
    public static UnaryOperator<Points> takingKeys(PointFunctions.KeyTaking other) {
        return right -> new Layer(right) {
            @Override
            public List<String> keys(ServerRequest call) {
                return other.keys(below, call);
            }
        };
    }

    /** A layer that differs at {@link Points#admits}. */
    public static UnaryOperator<Points> admitting(PointFunctions.Admitting other) {
        return right -> new Layer(right) {
            @Override
            public boolean admits(ServerRequest call, List<String> given, String privateKey) {
                return other.admits(below, call, given, privateKey);
            }
        };
    }

    /** A layer that differs at {@link Points#find}. */
    public static UnaryOperator<Points> finding(PointFunctions.Finding other) {
        return right -> new Layer(right) {
            @Override
            public Optional<Profile> find(Identifier identifier, String value, ProfileView profiles) {
                return other.find(below, identifier, value, profiles);
            }
        };
    }

    /** A layer that differs at {@link Points#get}. */
    public static UnaryOperator<Points> getting(PointFunctions.Getting other) {
        return right -> new Layer(right) {
            @Override
            public Optional<Profile> get(String id, ProfileView profiles) {
                return other.get(below, id, profiles);
            }
        };
    }

    /** A layer that differs at {@link Points#asked}. */
    public static UnaryOperator<Points> asking(PointFunctions.Asking other) {
        return right -> new Layer(right) {
            @Override
            public PrivateChange asked(ServerRequest call) {
                return other.asked(below, call);
            }
        };
    }

    /** A layer that differs at {@link Points#change}. */
    public static UnaryOperator<Points> changing(PointFunctions.Changing other) {
        return right -> new Layer(right) {
            @Override
            public ChangeDecision change(Profile profile, PrivateChange change, ProfileView profiles) {
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
