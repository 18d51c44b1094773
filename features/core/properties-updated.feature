Feature: Updating properties
  With the public key, Identify still updates properties of existing profiles (FAQ 5).

  @PROP-UPDATE
  Rule: Identify updates properties, as often as it is asked to

    @each-way
    Scenario Outline: Properties are updated three times on a profile found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jess             |
        | city         | Boston           |
        | plan         | gold             |
        | tier         | 2                |
        | loyal        | true             |
        | nick         | Jess             |
        | sizes        | ["S"]            |
      When Identify receives:
        | <found by> | <value> |
        | city       | Chicago |
        | plan       | silver  |
      Then Jessica has:
        | city | Chicago |
        | plan | silver  |
      When Identify receives:
        | <found by> | <value> |
        | city       | Denver  |
        | plan       | bronze  |
        | tier       | 0       |
        | loyal      | false   |
        | nick       | ""      |
        | sizes      | ["M"]   |
      Then Jessica has:
        | city | Denver |
        | plan | bronze |
        | tier | 0      |
        | loyal| false  |
        | nick | ""     |
        | sizes| ["M"]  |
      When Identify receives:
        | <found by> | <value> |
        | city       | Boston  |
        | plan       | gold    |
        | tier       | 2       |
      Then Jessica has:
        | city | Boston |
        | plan | gold   |
        | tier | 2      |
      And Jessica still has:
        | city | Boston |
        | plan | gold   |
        | tier | 2      |

      Examples:
        | found by     | value            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    @each-way
    Scenario: The same request sets a property again to a value that it had before
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |
      When Identify receives:
        | external ID | 1468   |
        | plan        | bronze |
      Then Jessica has:
        | plan | bronze |
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |

    Scenario: Many properties are updated at once and the others stay
      Given Jessica has a profile with:
        | external ID | 1468   |
        | first name  | Jess   |
        | city        | Boston |
        | title       | Head   |
        | region      | NY     |
        | plan        | gold   |
        | tier        | 1      |
        | visits      | 2      |
        | loyal       | false  |
        | since       | 2019   |
        | colour      | red    |
        | kept        | yes    |
      When Identify receives:
        | external ID | 1468   |
        | title       | Owner  |
        | region      | MA     |
        | plan        | silver |
        | tier        | 2      |
        | visits      | 3      |
        | loyal       | true   |
        | since       | 2020   |
        | colour      | blue   |
      Then Jessica has:
        | first name | Jess   |
        | city       | Boston |
        | kept       | yes    |
        | title      | Owner  |
        | region     | MA     |
        | plan       | silver |
        | tier       | 2      |
        | visits     | 3      |
        | loyal      | true   |
        | since      | 2020   |
        | colour     | blue   |

    Scenario: Properties that the private key set are updated
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | city        | Rome |
      When the private key changes Jessica's profile to:
        | plan | silver |
        | city | Boston |
      Then Jessica has:
        | plan | silver |
        | city | Boston |
      When Identify receives:
        | external ID | 1468   |
        | plan        | bronze |
        | city        | Denver |
      Then Jessica has:
        | plan | bronze |
        | city | Denver |
      And Jessica still has:
        | plan | bronze |
        | city | Denver |

    Scenario Outline: Properties are updated together with a missing <identifier>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | city       | Boston  |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
        | city         | Denver  |
        | plan         | silver  |
      Then Jessica has:
        | city | Denver |
        | plan | silver |

      Examples:
        | found by    | value            | identifier   | added            |
        | email       | old.me@yahoo.com | external ID  | 1468             |
        | external ID | 1468             | email        | old.me@yahoo.com |
        | external ID | 1468             | phone number | +16171000001     |

    Scenario Outline: Properties are updated on a profile found by <one> and <other> together
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | tier         | 2                |
      When Identify receives:
        | <one>   | <one value>   |
        | <other> | <other value> |
        | city    | Denver        |
        | tier    | 3             |
      Then Jessica has:
        | city | Denver |
        | tier | 3      |

      Examples:
        | one         | one value        | other        | other value      |
        | external ID | 1468             | email        | old.me@yahoo.com |
        | external ID | 1468             | phone number | +16171000001     |
        | email       | old.me@yahoo.com | phone number | +16171000001     |

    Scenario: Properties of every kind stay when others are updated
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | city        | Boston           |
        | region      | MA               |
        | plan        | gold             |
        | sizes       | ["S", "M"]       |
        | visits      | 3                |
        | score       | 2.75             |
        | loyal       | true             |
      When Identify receives:
        | external ID | 1468   |
        | city        | Denver |
        | plan        | silver |
      Then Jessica has:
        | city | Denver |
        | plan | silver |
      And Jessica still has:
        | region | MA         |
        | sizes  | ["S", "M"] |
        | visits | 3          |
        | score  | 2.75       |
        | loyal  | true       |
