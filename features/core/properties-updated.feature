Feature: Updating properties
  Identify, with the public key, still creates and updates properties of existing profiles.

  @PROP-UPDATE
  Rule: Properties are updated, once and again

    @each-way
    Scenario Outline: Found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jess             |
        | city         | Boston           |
        | plan         | gold             |
        | tier         | 2                |
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
        | tier       | 3       |
      Then Jessica has:
        | city | Denver |
        | plan | bronze |
        | tier | 3      |
      When Identify receives:
        | <found by> | <value> |
        | city       | Boston  |
        | plan       | gold    |
        | tier       | 2       |
      Then Jessica has:
        | city | Boston |
        | plan | gold   |
        | tier | 2      |

      Examples:
        | found by     | value            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    @each-way
    Scenario: To a value that was there before, by the very same request
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

    Scenario: Many at once, and none of the others
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

    Scenario: After the private key set it
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

    Scenario Outline: From <before> to <after>
      Given Jessica has a profile with:
        | external ID | 1468     |
        | plan        | <before> |
        | tier        | 7        |
      When Identify receives:
        | external ID | 1468    |
        | plan        | <after> |
      Then Jessica has:
        | plan | <after> |
        | tier | 7       |

      Examples:
        | before     | after      |
        | gold       | ""         |
        | 5          | 0          |
        | true       | false      |
        | gold       | 3          |
        | 3          | gold       |
        | ["a", "b"] | ["c"]      |
        | gold       | ["a", "b"] |
        | ["a", "b"] | gold       |
        | ["a"]      | []         |
        | false      | true       |
        | 0          | 5          |
        | gold       | GOLD       |
        | platinum   | gold       |
        | 5          | 4          |
        | 2.5        | 2.75       |
        | 1          | true       |
        | 1          | "1"        |

    Scenario Outline: Beside <identifier> that is added
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

    Scenario Outline: Found by <one> and <other> together
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
