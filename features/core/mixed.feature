Feature: Mixed requests
  One request may update both identifiers and properties. The identifier updates are rejected; the property updates are
  processed (FAQ 14).

  @MIXED
  Rule: Identifier updates are rejected and everything else is processed

    @each-way
    Scenario Outline: Properties beside a rejected <identifier> are processed, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jess             |
        | nick         | Jess             |
        | plan         | gold             |
        | tier         | 2                |
      When Identify receives:
        | first name   | Jessica         |
        | plan         | silver          |
        | nick         | ""              |
        | <found by>   | <value>         |
        | <identifier> | <new>           |
        | city         | Boston          |
        | organization | Business        |
        | last name    | Smith           |
        | title        | Owner           |
        | region       | MA              |
        | country      | USA             |
        | zip          | "02108"         |
        | image        | i.example/1     |
        | visits       | 0               |
        | loyal        | false           |
        | sizes        | ["S"]           |
        | contact      | me@shop.example |
        | hotline      | +1 617-555 0123 |
        | email_kind   | work            |
        | phone_model  | bb              |
      Then Jessica has:
        | first name   | Jessica         |
        | city         | Boston          |
        | organization | Business        |
        | last name    | Smith           |
        | title        | Owner           |
        | region       | MA              |
        | country      | USA             |
        | zip          | "02108"         |
        | image        | i.example/1     |
        | plan         | silver          |
        | visits       | 0               |
        | loyal        | false           |
        | nick         | ""              |
        | sizes        | ["S"]           |
        | contact      | me@shop.example |
        | hotline      | +1 617-555 0123 |
        | email_kind   | work            |
        | phone_model  | bb              |
      And Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | tier         | 2                |
        | first name   | Jessica          |
        | city         | Boston           |
        | plan         | silver           |
        | visits       | 0                |

      Examples:
        | found by     | value            | identifier   | new              |
        | external ID  | 1468             | email        | new.me@yahoo.com |
        | external ID  | 1468             | phone number | +16171000009     |
        | email        | old.me@yahoo.com | external ID  | 9999             |
        | email        | old.me@yahoo.com | phone number | +16171000009     |
        | phone number | +16171000001     | external ID  | 9999             |
        | phone number | +16171000001     | email        | new.me@yahoo.com |

    Scenario: Properties beside a rejected email are processed again and again
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
        | plan        | silver           |
      Then Jessica has:
        | plan | silver |
      When Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
        | plan        | bronze           |
        | city        | Boston           |
      Then Jessica has:
        | plan | bronze |
        | city | Boston |
      When these calls are made in turn, 4 times:
        | call  | external ID | email            | tier |
        | mixed | 1468        | new.me@yahoo.com | 1    |
      Then Jessica has:
        | tier | 1 |
      When Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
        | plan        | gold             |
      Then Jessica has:
        | plan | gold |
      And Jessica still has:
        | email | old.me@yahoo.com |

    @each-way
    Scenario Outline: A missing <missing> beside a rejected <identifier> is added
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When Identify receives:
        | <found by>   | <value>         |
        | <identifier> | <new>           |
        | <missing>    | <missing value> |
        | city         | Boston          |
      Then Jessica has:
        | <missing> | <missing value> |
        | city      | Boston          |
      And Jessica still has:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      And Jessica is found by each identifier

      Examples:
        | found by     | value            | identifier   | old              | new              | missing      | missing value    |
        | external ID  | 1468             | email        | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001     |
        | external ID  | 1468             | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com |
        | email        | old.me@yahoo.com | external ID  | 1468             | 9999             | phone number | +16171000001     |
        | email        | old.me@yahoo.com | phone number | +16171000001     | +16171000009     | external ID  | 1468             |
        | phone number | +16171000001     | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             |
        | phone number | +16171000001     | external ID  | 1468             | 9999             | email        | old.me@yahoo.com |

    Scenario: Properties beside a rejected phone number are processed when both other identifiers match
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000009     |
        | plan         | silver           |
        | city         | Boston           |
      Then Jessica has:
        | plan | silver |
        | city | Boston |

    Scenario: Properties beside an email that the private key replaced are processed
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      And Jessica's email "new.me@yahoo.com" was set with the private key
      When Identify receives:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | city        | Boston           |
        | plan        | silver           |
      Then Jessica has:
        | city | Boston |
        | plan | silver |

    Scenario: Properties beside two rejected identifiers are processed
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives:
        | external ID  | 1468             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | city         | Boston           |
        | plan         | gold             |
      Then Jessica has:
        | city | Boston |
        | plan | gold   |
      And Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And nobody is found by email "new.me@yahoo.com"
      And nobody is found by phone number "+16171000009"

    @each-way
    Scenario Outline: Properties beside the <identifier> of another profile are processed, found by <found by>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And Robert has a profile with:
        | external ID  | 2468             |
        | email        | robert@yahoo.com |
        | phone number | +16171000005     |
      When Identify receives:
        | <found by>   | <hers> |
        | <identifier> | <his>  |
        | city         | Boston |
        | plan         | gold   |
      Then Jessica or Robert has:
        | city | Boston |
        | plan | gold   |

      Examples:
        | found by     | hers             | identifier   | his              |
        | external ID  | 1468             | email        | robert@yahoo.com |
        | external ID  | 1468             | phone number | +16171000005     |
        | email        | old.me@yahoo.com | external ID  | 2468             |
        | email        | old.me@yahoo.com | phone number | +16171000005     |
        | phone number | +16171000001     | external ID  | 2468             |
        | phone number | +16171000001     | email        | robert@yahoo.com |

    Scenario Outline: Properties beside the <identifier> of another profile are processed when each has one identifier, found by <found by>
      Given Jessica has a profile with:
        | <found by> | <hers> |
      And Robert has a profile with:
        | <identifier> | <his> |
      When Identify receives:
        | <found by>   | <hers> |
        | <identifier> | <his>  |
        | plan         | gold   |
      Then Jessica or Robert has:
        | plan | gold |

      Examples:
        | found by     | hers             | identifier   | his              |
        | external ID  | 1468             | email        | robert@yahoo.com |
        | external ID  | 1468             | phone number | +16171000005     |
        | email        | old.me@yahoo.com | phone number | +16171000005     |
