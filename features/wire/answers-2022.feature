@wire-2022
Feature: Answers of Identify, 2022
  The text says whether the data could be read, not what becomes of them. A picture may be asked for instead.

  @ANSWER
  Rule: 1 when queued, 0 when not decoded, a picture where asked for

    @each-way
    Scenario: Queued
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives:
        | external ID | 1468   |
        | city        | Boston |
      And Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Identify receives:
        | external ID | (a new one) |
      Then every answer is that of an accepted call

    Scenario: Queued, whatever it is about
      Then every answer of the whole run is that of an accepted call

    Scenario Outline: Not decoded: "<payload>" as "<form>"
      When Identify receives, as "<form>", the payload:
        """
        <payload>
        """
      Then the answer is "0"
      And every answer has the status of an accepted call

      Examples:
        | form            | payload                             |
        | form            | {"token": "<public key>"            |
        | form            | hello                               |
        | form            | {"properties": {"$email": "a@b.c"}} |
        | JSON            | {"token": "<public key>"            |
        | JSON            | {"properties": {"$email": "a@b.c"}} |
        | GET             | {"token": "<public key>"            |
        | GET             | {"properties": {"$email": "a@b.c"}} |
        | GET, not base64 | {"token"                            |

    Scenario: A picture for what cannot be decoded
      When Identify receives, as "GET with the pixel asked for", the payload:
        """
        {"token": "<public key>"
        """
      Then the answer is a picture

    Scenario: Nothing is stored without a token
      Given Jessica has a profile with:
        | external ID | 1468   |
        | city        | Boston |
      When Identify receives, as "form", the payload:
        """
        {"properties": {"$id": "<external ID 1468>", "$email": "<email new.me@yahoo.com>", "$city": "Denver"}}
        """
      Then Jessica still has:
        | email | (null) |
        | city  | Boston |
      And nobody is found by email "new.me@yahoo.com"

    Scenario Outline: A picture, as "<form>"
      When Identify receives, as "<form>", the payload:
        """
        {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "plan": "gold"}}
        """
      Then the answer is a picture
      And Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |

      Examples:
        | form                          |
        | GET with the pixel asked for  |
        | form with the pixel asked for |

  @NO-ERROR
  Rule: A picture says nothing of a rejection

    Scenario Outline: As "<form>"
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls come by turns, 3 times:
        | call     | form   | external ID | email            | city   |
        | accepted | <form> | 1468        |                  | Boston |
        | rejected | <form> | 1468        | new.me@yahoo.com |        |
        | mixed    | <form> | 1468        | new.me@yahoo.com | Boston |
      Then nothing in the answers tells the kinds of calls apart

      Examples:
        | form                          |
        | GET with the pixel asked for  |
        | form with the pixel asked for |

  @ALWAYS-200
  Rule: What cannot be read has the same status

    Scenario Outline: "<payload>" as "<form>"
      When Identify receives, as "<form>", the payload:
        """
        <payload>
        """
      Then every answer has the status of an accepted call

      Examples:
        | form              | payload                                         |
        | form              | {                                               |
        | form              | []                                              |
        | form              | "text"                                          |
        | form              | {"token": "<public key>", "properties": "text"} |
        | form              | {"token": "<public key>", "properties": [1]}    |
        | form              | {"token": "<public key>"}                       |
        | form              | {"token": "<public key>", "properties": {"$city": "Boston"}} |
        | JSON              | {"token": "<public key>", "properties": {"plan": "gold"}}    |
        | form              | {"token": 5, "properties": {}}                  |
        | form              | {}                                              |
        | form without data | {}                                              |
        | JSON              | {                                               |
        | JSON              | null                                            |
        | JSON              | {"token": "<public key>", "properties": null}   |
        | GET               | {                                               |
        | GET, not base64   | %%%                                             |
        | GET without data  | {}                                              |

  @NULLS
  Rule: Null in place of all properties changes nothing

    Scenario Outline: As "<form>"
      When Identify receives, as "<form>", the payload:
        """
        {"token": "<public key>", "properties": null}
        """
      Then every answer has the status of an accepted call

      Examples:
        | form |
        | form |
        | JSON |
        | GET  |
