Feature: Creating properties
  With the public key, Identify still creates properties on existing profiles (FAQ 5).

  @PROP-CREATE
  Rule: Identify creates properties on an existing profile

    @each-way
    Scenario Outline: Properties are created on a profile found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives:
        | <found by>   | <value>       |
        | first name   | Jessica       |
        | last name    | Smith         |
        | city         | Boston        |
        | region       | Massachusetts |
        | country      | USA           |
        | zip          | 02108         |
        | organization | Business A    |
        | title        | Engineer      |
        | image        | i.example/1   |
        | tier         | 2             |
        | loyal        | true          |
        | nickname     | Jess          |
        | visits       | 0             |
        | known        | false         |
        | note         | ""            |
        | sizes        | ["M", "S"]    |
      Then Jessica has:
        | first name   | Jessica       |
        | last name    | Smith         |
        | city         | Boston        |
        | region       | Massachusetts |
        | country      | USA           |
        | zip          | "02108"       |
        | organization | Business A    |
        | title        | Engineer      |
        | image        | i.example/1   |
        | tier         | 2             |
        | loyal        | true          |
        | nickname     | Jess          |
        | visits       | 0             |
        | known        | false         |
        | note         | ""            |
        | sizes        | ["M", "S"]    |

      Examples:
        | found by     | value            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario Outline: Properties are created on a profile found by <one> and <other> together
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives:
        | <one>   | <one value>   |
        | <other> | <other value> |
        | city    | Boston        |
        | tier    | 2             |
      Then Jessica has:
        | city | Boston |
        | tier | 2      |

      Examples:
        | one         | one value        | other        | other value      |
        | external ID | 1468             | email        | old.me@yahoo.com |
        | external ID | 1468             | phone number | +16171000001     |
        | email       | old.me@yahoo.com | phone number | +16171000001     |

    Scenario: A custom property is created beside the special property of the same name
      Given Jessica has a profile with:
        | external ID | 1468 |
      When Identify receives:
        | external ID         | 1468       |
        | city                | Boston     |
        | custom city         | Denver     |
        | organization        | Business A |
        | custom organization | Business B |
        | first name          | Jessica    |
        | custom first name   | Ann        |
      Then Jessica has:
        | city                | Boston     |
        | custom city         | Denver     |
        | organization        | Business A |
        | custom organization | Business B |
        | first name          | Jessica    |
        | custom first name   | Ann        |

    Scenario: Properties are created after the private key changed the profile
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's email "old.me@yahoo.com" was set with the private key
      When Identify receives:
        | external ID | 1468   |
        | city        | Boston |
        | tier        | 2      |
      Then Jessica has:
        | city | Boston |
        | tier | 2      |

    Scenario Outline: A property whose value is <what> is created
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID | 1468    |
        | extra       | <value> |
        | last        | 1       |
      Then Jessica has:
        | extra | <value> |
        | last  | 1       |

      Examples:
        | what          | value |
        | zero          | 0     |
        | false         | false |
        | an empty list | []    |

    Scenario Outline: <what> is created on a profile without properties
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
      When Identify receives:
        | email | old.me@yahoo.com |
        | city  | <city>           |
        | plan  | <plan>           |
      Then Jessica has:
        | city | <city> |
        | plan | <plan> |

      Examples:
        | what                    | city   | plan   |
        | A special property      | Boston | (none) |
        | A custom property       | (none) | gold   |
        | A property of each kind | Boston | gold   |

    Scenario Outline: Properties are created together with a missing <identifier>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
        | city         | Boston  |
        | tier         | 2       |
      Then Jessica has:
        | city | Boston |
        | tier | 2      |

      Examples:
        | found by    | value            | identifier   | added            |
        | email       | old.me@yahoo.com | external ID  | 1468             |
        | external ID | 1468             | email        | old.me@yahoo.com |
        | external ID | 1468             | phone number | +16171000001     |

    Scenario: Properties are created on just one of two profiles without properties
      Given Jessica has a profile with:
        | external ID | 1468 |
      And Robert has a profile with:
        | external ID | 2468 |
      When Identify receives:
        | external ID | 1468   |
        | city        | Boston |
        | plan        | gold   |
      Then Jessica has:
        | city | Boston |
        | plan | gold   |
      And Robert still has:
        | city | null |
        | plan | null |

    Scenario: Properties that come before the identifier are created
      Given Jessica has a profile with:
        | external ID | 1468 |
      When Identify receives:
        | plan        | gold   |
        | city        | Boston |
        | external ID | 1468   |
      Then Jessica has:
        | plan | gold   |
        | city | Boston |
