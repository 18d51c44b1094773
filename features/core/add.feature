Feature: Adding identifiers
  Identify, with the public key, still gives a profile the identifiers that it lacks.

  @ADD-ID
  Rule: A missing external ID is added

    Scenario: With letters in either case
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
      When Identify receives:
        | email       | old.me@yahoo.com |
        | external ID | AbC-1468         |
      Then Jessica has:
        | external ID | AbC-1468 |
      And Jessica is found by each identifier

    @each-way
    Scenario Outline: Found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | city       | Boston  |
        | plan       | gold    |
      When Identify receives:
        | <found by>  | <value> |
        | external ID | 1468    |
      Then Jessica has:
        | <found by>  | <value> |
        | external ID | 1468    |
      And Jessica is found by each identifier

      Examples:
        | found by     | value            |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    @each-way
    Scenario: With properties beside it
      Given Jessica has a profile with:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
        | city        | Boston           |
        | plan        | silver           |
      Then Jessica has:
        | external ID | 1468   |
        | city        | Boston |
        | plan        | silver |
      And Jessica is found by each identifier

  @ADD-EMAIL
  Rule: A missing email is added

    @each-way
    Scenario Outline: Found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | city       | Boston  |
        | plan       | gold    |
      When Identify receives:
        | <found by> | <value>          |
        | email      | old.me@yahoo.com |
      Then Jessica has:
        | <found by> | <value>          |
        | email      | old.me@yahoo.com |
      And Jessica is found by each identifier

      Examples:
        | found by     | value        |
        | external ID  | 1468         |
        | phone number | +16171000001 |

    @each-way
    Scenario: With properties beside it
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | plan         | gold         |
      When Identify receives:
        | phone number | +16171000001     |
        | email        | old.me@yahoo.com |
        | city         | Boston           |
        | plan         | silver           |
      Then Jessica has:
        | email | old.me@yahoo.com |
        | city  | Boston           |
        | plan  | silver           |
      And Jessica is found by each identifier

  @ADD-PHONE
  Rule: A missing phone number is added

    @each-way
    Scenario Outline: Found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | city       | Boston  |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value>      |
        | phone number | +16171000001 |
      Then Jessica has:
        | <found by>   | <value>      |
        | phone number | +16171000001 |
      And Jessica is found by each identifier

      Examples:
        | found by    | value            |
        | external ID | 1468             |
        | email       | old.me@yahoo.com |

    @each-way
    Scenario: With properties beside it
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When Identify receives:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | city         | Boston       |
        | plan         | silver       |
      Then Jessica has:
        | phone number | +16171000001 |
        | city         | Boston       |
        | plan         | silver       |
      And Jessica is found by each identifier
