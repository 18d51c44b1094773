Feature: Removing properties
  With the private key, properties of a person are removed, and nothing else.

  @UNSET
  Rule: Only the named properties are removed

    Scenario: One property among similarly named ones is removed
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | city         | Boston           |
        | plan         | gold             |
        | plans        | many             |
        | plan_b       | escape           |
        | plan.b       | another escape   |
        | airplane     | jet              |
        | Plan         | another          |
        | phone number | +16171000001     |
        | tier         | 2                |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
      Then Jessica has:
        | plan | null |
      And Jessica has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | city         | Boston           |
        | plans        | many             |
        | plan_b       | escape           |
        | plan.b       | another escape   |
        | airplane     | jet              |
        | Plan         | another          |
        | phone number | +16171000001     |
        | tier         | 2                |
      And Jessica is found by each identifier

    Scenario: Several properties are removed, one of which does not exist
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
        | tier        | 2                |
        | loyal       | true             |
        | none        | 0                |
        | lost        | false            |
        | sizes       | ["S"]            |
        | with.a.dot  | a                |
        | it's        | b                |
        | say "so"    | c                |
        | tags[0]     | d                |
        | naïve       | e                |
        | a,b         | f                |
        | 100%        | g                |
        | a+b         | h                |
        | a\\b        | i                |
        | 42          | j                |
        | _private    | k                |
        | image       | i.example/1      |
        | tags        | many             |
      When the private key changes Jessica's profile to:
        | plan       | (removed) |
        | absent     | (removed) |
        | tier       | (removed) |
        | none       | (removed) |
        | lost       | (removed) |
        | sizes      | (removed) |
        | with.a.dot | (removed) |
        | it's       | (removed) |
        | say "so"   | (removed) |
        | tags[0]    | (removed) |
        | naïve      | (removed) |
        | a,b        | (removed) |
        | 100%       | (removed) |
        | a+b        | (removed) |
        | a\\b       | (removed) |
        | 42         | (removed) |
        | _private   | (removed) |
        | image      | (removed) |
      Then Jessica has:
        | plan       | null |
        | tier       | null |
        | none       | null |
        | lost       | null |
        | sizes      | null |
        | with.a.dot | null |
        | it's       | null |
        | say "so"   | null |
        | tags[0]    | null |
        | naïve      | null |
        | a,b        | null |
        | 100%       | null |
        | a+b        | null |
        | a\\b       | null |
        | 42         | null |
        | _private   | null |
        | image      | null |
      And Jessica has:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | loyal       | true             |
        | tags        | many             |

    Scenario: A special property is removed from one profile only
      Given Jessica has a profile with:
        | external ID | 1468    |
        | city        | Boston  |
        | region      | Mass    |
        | first name  | Jessica |
        | plan        | gold    |
      And Robert has a profile with:
        | external ID | 2468   |
        | city        | Boston |
      When the private key changes Jessica's profile to:
        | city | (removed) |
      Then Jessica has:
        | city | null |
      And Jessica has:
        | external ID | 1468    |
        | region      | Mass    |
        | first name  | Jessica |
        | plan        | gold    |
      And Robert still has:
        | city | Boston |

    Scenario: A removed property does not return with the next update
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 2    |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
      Then Jessica has:
        | plan | null |
      When Identify receives:
        | external ID | 1468 |
        | tier        | 3    |
      Then Jessica has:
        | tier | 3 |
      And Jessica still has:
        | plan | null |

    Scenario: One property is removed while another is changed
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | nick        | Jess |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
        | nick | Jessie    |
      Then Jessica has:
        | plan | null |
      And Jessica has:
        | nick | Jessie |

    Scenario: A property is removed while the email is changed
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
        | plan  | (removed)        |
      Then Jessica has:
        | plan | null |

    Scenario: A removed property can be set again
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 2    |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
      Then Jessica has:
        | plan | null |
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |
        | tier | 2      |

    Scenario: A removed property can be set again to the same value, and removed again
      Given Jessica has a profile with:
        | external ID | 1468   |
        | plan        | gold   |
        | city        | Boston |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
        | city | (removed) |
      Then Jessica has:
        | plan | null |
        | city | null |
      When Identify receives:
        | external ID | 1468   |
        | plan        | gold   |
        | city        | Boston |
      Then Jessica has:
        | plan | gold   |
        | city | Boston |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
      Then Jessica has:
        | plan | null   |
        | city | Boston |

    Scenario: A removed property does not return when the email is changed
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
      And the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | plan | null |

  @UNSET @wire-2022
  Rule: Properties are removed in each place

    Scenario Outline: A property named in the <place> is removed
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 2    |
      When the private key changes Jessica's profile, as "<place>", to:
        | plan | (removed) |
      Then Jessica has:
        | plan | null |
      And Jessica has:
        | tier | 2 |

      Examples:
        | place                               |
        | query                               |
        | query with raw dollars              |
        | form body                           |
        | form body with the key in the query |
        | JSON body                           |
        | JSON body with the key in it        |
