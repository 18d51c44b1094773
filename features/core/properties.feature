Feature: Properties
  Identify, with the public key, still creates and updates properties of existing profiles.

  @PROP-CREATE
  Rule: Properties are created

    @each-way
    Scenario Outline: Found by <found by>
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
        | tier         | 2             |
        | loyal        | true          |
        | nickname     | Jess          |
      Then Jessica has:
        | first name   | Jessica       |
        | last name    | Smith         |
        | city         | Boston        |
        | region       | Massachusetts |
        | country      | USA           |
        | zip          | "02108"       |
        | organization | Business A    |
        | title        | Engineer      |
        | tier         | 2             |
        | loyal        | true          |
        | nickname     | Jess          |

      Examples:
        | found by     | value            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario Outline: A value of <value> is created as any other
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
        | value |
        | 0     |
        | false |
        | ""    |
        | []    |

    Scenario Outline: <what> on a profile without any
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
        | what               | city   | plan   |
        | A special property | Boston | (none) |
        | A custom property  | (none) | gold   |
        | One of each        | Boston | gold   |

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

    Scenario: Special properties can be emptied
      Given Jessica has a profile with:
        | external ID | 1468    |
        | city        | Boston  |
        | first name  | Jessica |
        | plan        | gold    |
      When Identify receives:
        | external ID | 1468 |
        | city        | ""   |
      Then Jessica has:
        | city       | ""      |
        | first name | Jessica |
