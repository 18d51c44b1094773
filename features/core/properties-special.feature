Feature: Updating special properties
  With the public key, Identify still updates properties (FAQ 5), including names, places and the other special ones.

  @PROP-UPDATE
  Rule: Identify updates each special property

    Scenario: Several special properties are set to empty strings
      Given Jessica has a profile with:
        | external ID  | 1468       |
        | first name   | Jessica    |
        | last name    | Smith      |
        | organization | Business A |
        | title        | Engineer   |
        | city         | Boston     |
        | region       | MA         |
        | plan         | gold       |
      When Identify receives:
        | external ID  | 1468 |
        | last name    | ""   |
        | organization | ""   |
        | city         | ""   |
      Then Jessica has:
        | last name    | "" |
        | organization | "" |
        | city         | "" |

    Scenario Outline: The property "<property>" alone is updated twice
      Given Jessica has a profile with:
        | external ID  | 1468          |
        | first name   | Jessica       |
        | last name    | Smith         |
        | organization | Business A    |
        | title        | Engineer      |
        | city         | Boston        |
        | region       | Massachusetts |
        | country      | USA           |
        | zip          | X02108        |
        | image        | i.example/1   |
        | plan         | gold          |
      When Identify receives:
        | external ID | 1468  |
        | <property>  | <new> |
      Then Jessica has:
        | <property> | <new> |
      When Identify receives:
        | external ID | 1468 |
        | <property>  | once |
      Then Jessica has:
        | <property> | once |

      Examples:
        | property     | new         |
        | first name   | Jess        |
        | last name    | Jones       |
        | organization | Business B  |
        | title        | Director    |
        | city         | Springfield |
        | region       | Illinois    |
        | country      | Canada      |
        | zip          | 62701-1234  |
        | image        | i.example/2 |
        | plan         | silver      |
